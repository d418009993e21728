import { z } from 'zod';
import { competencies } from '../../src/model/course.ts';
import { date, id, language } from './id.ts';

const share = z.number('a number from 0 to 1, such as 0.6').min(0).max(1);

/** `course/course.yaml` */
export const courseFile = z
	.strictObject({
		id: id.describe('Name of the course in file names and LMS records; never changes'),
		version: z
			.string('three numbers in quotes, such as 1.2.0')
			.regex(/^\d+\.\d+\.\d+$/, 'three numbers with dots, such as 1.2.0')
			.describe('Version of this release, as three numbers with dots'),
		date: date
			.optional()
			.describe('Day of this version; facts that were checked a year before it are old'),
		languages: z
			.array(language)
			.min(1)
			.describe('Released languages in menu order; the first is used where a text is missing'),
		drafts: z
			.array(language)
			.optional()
			.describe('Languages still in work: shown in the preview, left out of a release'),
		source: language.describe('The language that translations are made from'),
		regions: z.array(id).min(1).describe('Countries and groups of countries, in menu order'),
		'region-of': z
			.record(language, id)
			.describe('The region a learner starts with, for each language'),
		lessons: z
			.array(
				z.strictObject({
					id: id.describe('Name of the folder in lessons/'),
					minutes: z.int().min(1).max(240).describe('Time it takes most people, in minutes'),
					teaches: z
						.array(z.enum(competencies))
						.min(1)
						.optional()
						.describe('Competencies that the result page sends back here for, most fitting first'),
					practice: z
						.int()
						.min(1)
						.optional()
						.describe('How many of its practice cases are needed; without it all are')
				})
			)
			.min(1)
			.describe('Lessons in order'),
		'pass-mark': z.number().min(0).max(100).describe('Score needed to pass, from 0 to 100'),
		weights: z
			.strictObject({
				check: share.describe('Weight of the check with cases, from 0 to 1'),
				test: share.describe('Weight of the final test, from 0 to 1')
			})
			.describe('How much each part of the final check counts; together 1'),
		completion: z
			.enum(['taken', 'passed'])
			.describe('When the course counts as completed: when it was taken, or only when passed'),
		reporting: z
			.enum(['score', 'test', 'evaluation'])
			.describe('What goes to the LMS: the score, also test answers, or also both checks'),
		check: z
			.strictObject({
				forms: z
					.array(z.array(id).min(1))
					.min(1)
					.describe('Forms of the check: the cases of each; the next try takes the next form')
			})
			.optional()
			.describe('The check with cases'),
		test: z
			.strictObject({ items: z.int().min(1).describe('How many questions each learner gets') })
			.optional()
			.describe('The final test'),
		tries: z.int().min(1).max(9).optional().describe('Tries at the final check; unlimited without'),
		issuer: z
			.strictObject({
				name: z.string().min(1).describe('Organisation printed on the certificate'),
				contact: z.string().min(1).optional().describe('How to reach it')
			})
			.optional()
			.describe('Who issues the certificate')
	})
	.describe('The course: languages, lessons in order, and what counts as passing');

export type CourseFile = z.infer<typeof courseFile>;
