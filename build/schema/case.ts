import { z } from 'zod';
import { levels, markers, steps } from '../../src/model/case.ts';
import { roles } from '../../src/model/course.ts';
import { date, id, language } from './id.ts';

const grade = z
	.enum(['adequate', 'partial', 'unsafe'])
	.describe('How good this step is here: adequate, partial or unsafe');

const step = z.strictObject({
	id: z.enum(steps).describe('The step: a0 to a7, or unsafe u1 to u5'),
	grade: grade.optional(),
	by: z.partialRecord(z.enum(roles), grade).optional().describe('Other grades for single roles'),
	ends: z.literal(true).optional().describe('The case ends here when this step is taken'),
	next: id.optional().describe('Text of the changed continuation that rewinding shows')
});

const entry = z.strictObject({
	n: z.int().min(1).describe('Permanent number of the entry; never used again in this case'),
	from: id.describe('Who wrote it: an id from people'),
	voice: z.enum(['contact', 'child', 'bystander', 'record']).describe('Whose words these are'),
	class: z
		.enum(['signal', 'ordinary', 'lookalike', 'open'])
		.describe('What it is: a signal, ordinary, harmless but alike, or open'),
	key: z.literal(true).optional().describe('One of the signals that matter most'),
	markers: z.array(z.enum(markers)).optional().describe('Markers that are accepted for it'),
	label: z
		.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
		.optional()
		.describe('A fixed label instead of words: 1 to 4'),
	lang: language.optional().describe('Language of the entry, where it differs from the text')
});

const moment = z.strictObject({
	id: id.describe('Name of the moment; its title and hint are words'),
	entries: z.array(entry).min(1).describe('Entries in the order they appear'),
	gate: z
		.strictObject({ steps: z.array(step).min(1).describe('First steps the learner chooses from') })
		.optional()
		.describe('A decision after this moment')
});

const person = z.strictObject({
	id: id.describe('Name that entries use in `from`'),
	role: z
		.enum(['child', 'contact', 'family', 'peer', 'staff'])
		.describe('Who this is: the child, the contact in question, family, a peer or staff')
});

/** `course/cases/<id>/case.yaml`; the id is the folder's name. */
export const caseFile = z
	.strictObject({
		twin: id.optional().describe('The case that shares this setting, with the opposite answer'),
		level: z.enum(levels).describe('L0 example, L1 guided, L2 on your own, or check'),
		form: z.enum(['chat', 'file', 'mixed']).describe('A chat, a case file, or both'),
		truth: z.enum(['concerning', 'harmless']).describe('What it turns out to be'),
		window: z
			.strictObject({
				earliest: z.int().min(0).describe('First moment with good reasons, from 0'),
				latest: z.int().min(0).describe('Latest safe moment, from 0')
			})
			.nullable()
			.optional()
			.describe('Only in concerning cases: when acting is well founded and still in time'),
		people: z.array(person).min(1).describe('Everybody who writes or is quoted'),
		moments: z
			.array(moment)
			.min(1)
			.describe('Moments in order; each has a date or time as its title'),
		review: z
			.array(
				z.strictObject({ role: z.string().min(1).describe('What the reviewer works as'), date })
			)
			.optional()
			.describe('Professionals who really reviewed it, with the day')
	})
	.describe('A case of the simulator');

export type CaseFile = z.infer<typeof caseFile>;
