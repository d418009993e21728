import type { Answer, Course, Exhibits, Lesson, Region } from '#model';

/** A country with little in it. Its numbers are those that are the same in all of Europe. */
export const region: Region = {
	id: 'sample',
	helplines: [
		{
			id: 'emergency',
			kind: 'emergency',
			phone: '112',
			number: '112',
			alwaysOpen: true,
			source: 's-a',
			checked: '2026-11-24'
		},
		{
			id: 'child',
			kind: 'child',
			phone: '116111',
			number: '116 111',
			languages: ['lv', 'ru'],
			source: 's-b',
			checked: '2026-11-24'
		}
	],
	duties: [{ id: 'report', source: 's-a', checked: '2026-11-24' }],
	routes: {
		social: ['make-safe', 'consult', 'police'],
		school: ['make-safe', 'consult', 'police'],
		other: ['make-safe', 'consult', 'police']
	},
	routesChecked: { id: 'routes', source: 's-b', checked: '2026-11-24' }
};

export const sources: Course['sources'] = {
	's-a': {
		title: 'A study that nobody made',
		by: 'An institute',
		year: 2021,
		url: 'https://example.org/a-study-that-nobody-made',
		read: 'source'
	},
	's-b': { title: 'A report on it', by: 'A newspaper', read: 'report' }
};

const lines = ['late', 'phone', 'window', 'choir'];

/** One item of each kind; of a kind that is shown in two ways, one for each. */
export const lesson: Lesson = {
	id: 'gallery',
	minutes: 5,
	screens: [],
	activities: [],
	questions: [],
	sources: ['s-a', 's-b'],
	items: {
		single: { type: 'single', options: ['thank', 'ask', 'promise'], right: ['thank'] },
		choice: { type: 'choice', options: ['thank', 'ask', 'promise'], right: ['thank', 'ask'] },
		match: {
			type: 'match',
			options: ['thank', 'ask', 'promise'],
			targets: ['now', 'later', 'never', 'somebody-else'],
			right: { thank: 'now', ask: 'later', promise: 'never' }
		},
		sort: {
			type: 'match',
			options: ['thank', 'ask', 'promise'],
			targets: ['say', 'leave'],
			right: { thank: 'say', ask: 'leave', promise: 'leave' }
		},
		order: {
			type: 'order',
			options: ['thank', 'ask', 'promise'],
			right: ['thank', 'ask', 'promise']
		},
		judgement: {
			type: 'judgement',
			options: ['thank', 'ask', 'promise'],
			best: 'thank',
			worst: 'promise'
		},
		mark: { type: 'mark', options: lines, right: ['phone', 'choir'] },
		checklist: { type: 'checklist', options: ['contact-person', 'numbers', 'rule'] },
		guess: { type: 'single', options: ['few', 'many'], right: ['many'] }
	}
};

/** Answers that are partly what the course would choose. */
export const answers: Record<string, Answer> = {
	single: ['ask'],
	choice: ['thank', 'promise'],
	match: { thank: 'now', ask: 'never', promise: 'never' },
	sort: { thank: 'say', ask: 'say', promise: 'leave' },
	order: ['ask', 'thank', 'promise'],
	judgement: { best: 'ask', worst: 'promise' },
	mark: ['phone', 'window'],
	checklist: ['numbers'],
	guess: ['many']
};

const counted = { sources: ['s-a'], years: '2021', country: 'lv' };

export const exhibits: Exhibits = {
	figures: {
		bars: {
			...counted,
			kind: 'bars',
			unit: 'percent',
			values: [
				{ id: 'girls', value: 34 },
				{ id: 'boys', value: 14.5 }
			]
		},
		counts: {
			...counted,
			kind: 'bars',
			unit: 'count',
			country: 'bsr',
			values: [
				{ id: 'first', value: 22925 },
				{ id: 'second', value: 986 }
			]
		},
		hundred: {
			...counted,
			kind: 'hundred',
			unit: 'percent',
			sources: ['s-a', 's-b'],
			values: [
				{ id: 'contacted', value: 62 },
				{ id: 'told', value: 12 }
			]
		},
		series: {
			...counted,
			kind: 'series',
			unit: 'count',
			years: '2019–2024',
			values: [
				{ id: 'y2019', value: 120 },
				{ id: 'y2021', value: 22925 },
				{ id: 'y2022', value: 8977 },
				{ id: 'y2024', value: 11816 }
			]
		}
	},
	library: {
		walk: {
			country: 'fi',
			for: ['children', 'parents'],
			effect: 'tested',
			sources: ['s-a'],
			year: 2019,
			url: 'https://example.org/walk'
		},
		talk: { country: 'int', for: ['professionals'], effect: 'partly', sources: ['s-b'] },
		club: {
			country: 'lv',
			for: ['people-at-risk-of-offending'],
			effect: 'untested',
			sources: ['s-a', 's-b']
		},
		line: {
			country: 'lv',
			for: ['children', 'services', 'platforms'],
			effect: 'unknown',
			sources: ['s-a']
		}
	},
	forms: {
		material: {
			use: { lv: ['attēli, kuros redzama vardarbība pret bērnu'], en: ['images of child abuse'] },
			avoid: { lv: ['vārds, ko labāk nelietot'], en: ['a word that is better left'] }
		},
		telling: { use: { lv: ['bērns pastāstīja'], en: ['the child told'] } }
	}
};
