import type { BankItem, Conversation, Course } from '#model';
import { concerning, harmless, toldBySeveral } from './sample-case.ts';
import { lesson, region, sources } from './sample.ts';

const talk: Conversation = {
	id: 'talk',
	start: 'hello',
	scenes: {
		hello: {
			speaker: 'child',
			choices: {
				time: { to: 'more', weight: 1, notices: ['time'] },
				promise: { to: 'more', weight: 0 }
			}
		},
		more: {
			speaker: 'child',
			choices: {
				thank: { to: 'end', weight: 1, notices: ['thanked'] },
				details: { to: 'end', weight: 0 }
			}
		},
		end: { end: true, choices: {} }
	}
};

const questions: Course['bank'] = {
	single: { item: lesson.items['single'] as BankItem['item'], competency: 'K5', redLine: true },
	choice: { item: lesson.items['choice'] as BankItem['item'], competency: 'K1' }
};

const truths = ['concerning', 'harmless'] as const;
const minis: Course['bank'] = Object.fromEntries(
	(['a', 'b', 'c'] as const).flatMap((form) =>
		truths.map((truth): [string, BankItem] => [
			`${form}-${truth}`,
			{
				item: { type: 'single', options: [], right: [''] },
				competency: 'K1',
				mini: { form, truth }
			}
		])
	)
);

/** Two practice cases after a worked example, a conversation, and a check of both cases and two questions. */
export const course: Course = {
	id: 'sample',
	version: '1.0.0',
	languages: ['en'],
	regionOf: { en: region.id },
	lessons: [
		{
			...lesson,
			teaches: ['K1', 'K5'],
			check: true,
			screens: ['c92', 'c90', 'c91'].map((id) => ({
				id,
				activities: [],
				conversations: [],
				cases: [id]
			}))
		}
	],
	cases: {
		c90: concerning,
		c91: toldBySeveral(harmless, { form: 'mixed' }),
		c92: toldBySeveral(concerning, { id: 'c92', form: 'chat', level: 'L0' })
	},
	conversations: { talk },
	regions: [region],
	sources,
	terms: [],
	bank: { ...questions, ...minis },
	testItems: 2,
	checkForms: [['c90', 'c91']],
	weights: { check: 0.6, test: 0.4 },
	passMark: 70,
	completion: 'taken',
	reporting: 'test',
	numbers: {}
};
