import { z } from 'zod';
import { address, date, id, language } from './id.ts';

const dated = z.strictObject({
	source: id.describe('Where this stands: an id from sources.yaml'),
	checked: date.describe('Day on which someone last compared this with its source')
});

const helpline = dated.extend({
	kind: z
		.enum(['emergency', 'child', 'victim', 'organisation', 'report', 'adult'])
		.describe('Whom it is for'),
	phone: z
		.string('the number in quotes, such as "116111"')
		.regex(/^\+?\d+$/, 'digits only, as dialled, such as "116111" or "+37167222922"')
		.optional()
		.describe('Number as dialled, digits only'),
	number: z
		.string('the number in quotes, such as "116 111"')
		.min(1)
		.optional()
		.describe('Number as printed, with spaces'),
	url: address.optional(),
	languages: z.array(language).optional().describe('Languages spoken there'),
	'always-open': z.literal(true).optional().describe('Day and night')
});

const route = z.array(id).min(1).describe('Steps in order, from worry to report');

/** `course/regions/<id>/region.yaml`; the id is the folder's name. */
export const regionFile = z
	.strictObject({
		helplines: z.record(id, helpline).describe('Helplines in the order they are shown'),
		duties: z.record(id, dated).describe('Duties and rules that lessons may show'),
		routes: z
			.strictObject({ social: route, school: route, other: route })
			.describe('Steps for each role: social, school, other'),
		'routes-checked': dated.describe('Source of the routes, and when they were last checked')
	})
	.describe('Helplines, duties and routes of one country or group of countries');

export type RegionFile = z.infer<typeof regionFile>;
