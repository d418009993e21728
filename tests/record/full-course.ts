import {
	miniForms,
	type Case,
	type Conversation,
	type Course,
	type Lesson,
	type MiniForm,
	type QuizItem
} from '#model';

const count = (length: number) => Array.from({ length }, (_, n) => n + 1);
const two = (n: number) => String(n).padStart(2, '0');
const byId = <T>(ids: readonly string[], make: (id: string, n: number) => T) =>
	Object.fromEntries(ids.map((id, n) => [id, make(id, n + 1)]));

// Every id of this course occurs in one scope only: edits in tests can then go by the id alone.
function item(id: string, type: QuizItem['type']): QuizItem {
	const options = (length: number) => count(length).map((n) => `${id}-o${n}`);
	const [first = '', second = ''] = options(2);
	switch (type) {
		case 'match': {
			const targets = count(4).map((n) => `${id}-t${n}`);
			return { type, options: options(6), targets, right: byId(options(6), () => `${id}-t1`) };
		}
		case 'judgement':
			return { type, options: options(5), best: first, worst: second };
		case 'single':
			return { type, options: options(5), right: [first] };
		case 'mark':
			return { type, options: options(12), right: [first, second] };
		default:
			return { type, options: options(6), right: options(6) };
	}
}

const activityTypes = ['match', 'order', 'choice', 'judgement', 'single', 'mark'] as const;
const questionTypes = ['single', 'choice', 'judgement', 'single', 'match'] as const;
const bankTypes = ['single', 'match', 'judgement', 'order', 'single', 'mark'] as const;

function lesson(number: number): Lesson {
	const id = `l${two(number)}`;
	const screens = count(12).map((n) => `${id}-s${two(n)}`);
	const activities = count(number === 11 ? 5 : 6).map((n) => `${id}-a${two(n)}`);
	const questions = count(5).map((n) => `${id}-q${two(n)}`);
	return {
		id,
		minutes: 25,
		screens: screens.map((screen, n) => ({
			id: screen,
			activities: activities.slice(n, n + 1),
			conversations: [],
			cases: []
		})),
		items: {
			...byId(activities, (key, n) => item(key, activityTypes[n % 6] ?? 'single')),
			...byId(questions, (key, n) => item(key, questionTypes[n % 5] ?? 'single'))
		},
		activities,
		questions,
		sources: []
	};
}

function wholeCase(id: string, n: number): Case {
	const harmless = n % 2 === 0;
	return {
		id: id as `c${string}`,
		level: n > 9 ? 'check' : n === 1 ? 'L0' : 'L1',
		form: 'mixed',
		truth: harmless ? 'harmless' : 'concerning',
		window: harmless ? null : { earliest: 2, latest: 3 },
		people: [{ id: 'note', role: 'staff' }],
		moments: count(5).map((m) => ({
			id: `${id}-m${m}`,
			entries: count(8).map((e) => ({
				n: (m - 1) * 8 + e,
				from: 'note',
				voice: 'record',
				class: harmless ? (e % 3 ? 'ordinary' : 'lookalike') : e % 4 ? 'ordinary' : 'signal'
			})),
			...(m === 3 || m === 5
				? {
						gate: { steps: (['a1', 'a2', 'a3', 'a5', 'u1'] as const).map((step) => ({ id: step })) }
					}
				: {})
		})),
		review: []
	};
}

function conversation(id: string): Conversation {
	const scenes = count(14).map((n) => `${id}-s${two(n)}`);
	return {
		id,
		start: scenes[0] ?? '',
		scenes: byId(scenes, (scene, n) =>
			n === 14
				? { end: true, choices: {} }
				: {
						speaker: 'child',
						choices: byId(
							count(3).map((choice) => `${scene}-c${choice}`),
							() => ({ to: scenes[n] ?? '', weight: 1 })
						)
					}
		)
	};
}

/** Eight mini-cases in forms a and b, four in c and d. */
function minisOf(form: MiniForm): Course['bank'] {
	return byId(
		count(form < 'c' ? 8 : 4).map((n) => `${form}-${two(n)}`),
		(id, n) => {
			const options = count(4).map((option) => `${id}-o${option}`);
			const right = options[n % 2 ? 3 : 0] ?? '';
			return {
				item: { type: 'single', options, right: [right] },
				competency: 'K1',
				mini: { form, truth: n % 2 ? 'concerning' : 'harmless' }
			};
		}
	);
}

/** A made-up course of the full planned size: about 2,500 saved ids. */
export function fullCourse(): Course {
	return {
		id: 'full-course',
		version: '1.0.0',
		languages: ['lv', 'en', 'ru', 'fi'],
		regionOf: { lv: 'r-lv', en: 'r-eu', ru: 'r-lv', fi: 'r-fi' },
		lessons: count(11).map(lesson),
		cases: byId(
			count(17).map((n) => `c${two(n - 1)}`),
			wholeCase
		),
		conversations: byId(
			count(5).map((n) => `t${two(n)}`),
			conversation
		),
		regions: ['r-lv', 'r-fi', 'r-ee', 'r-eu', 'r-other'].map((id) => ({
			id,
			helplines: [],
			duties: [],
			routes: { social: [], school: [], other: [] },
			routesChecked: { id: 'routes', source: 's-1', checked: '2026-01-01' }
		})),
		sources: {},
		terms: [],
		bank: {
			...byId(
				count(60).map((n) => `b${two(n)}`),
				(id, n) => ({ item: item(id, bankTypes[n % 6] ?? 'single'), competency: 'K1' })
			),
			...Object.assign({}, ...miniForms.map(minisOf))
		},
		testItems: 12,
		checkForms: [
			['c09', 'c10', 'c11', 'c12'],
			['c13', 'c14', 'c15', 'c16']
		],
		weights: { check: 0.6, test: 0.4 },
		passMark: 70,
		completion: 'taken',
		reporting: 'test',
		numbers: {}
	};
}
