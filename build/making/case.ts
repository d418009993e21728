import type { Made } from './made.ts';

export interface CaseOptions {
	form: 'file' | 'chat';
	truth: 'concerning' | 'harmless';
}

type Kind = 'signal' | 'ordinary' | 'lookalike' | 'open';

/** Entries of each moment: enough of everything that the rules ask for, to be put in another order. */
const plans: Record<CaseOptions['truth'], Kind[][]> = {
	concerning: [
		['ordinary', 'lookalike', 'ordinary', 'signal'],
		['ordinary', 'signal', 'lookalike', 'open'],
		['ordinary', 'signal', 'signal', 'ordinary'],
		['ordinary', 'signal', 'signal', 'ordinary']
	],
	harmless: [
		['ordinary', 'lookalike', 'ordinary', 'lookalike'],
		['ordinary', 'lookalike', 'ordinary', 'open'],
		['ordinary', 'lookalike', 'ordinary', 'ordinary'],
		['ordinary', 'lookalike', 'ordinary', 'ordinary']
	]
};
const moments = ['first', 'second', 'third', 'fourth'];
const writers = ['from: teacher, voice: record', 'from: friend, voice: bystander'];
/** Entries that a chat has more of, in each moment. */
const more = 2;

export function newCase(id: string, { form, truth }: CaseOptions): Made {
	return {
		files: { [`course/cases/${id}/case.yaml`]: yamlOf({ form, truth }) },
		next: [
			`Write its words: course/cases/${id}/<language>.json. Each text says what belongs in its place.`,
			`Place it on a screen of a lesson, <Case id="${id}" />, or name it in "check" in course.yaml.`,
			'Have it read by professionals, and only then write under "review" who they are and when it was.'
		]
	};
}

function yamlOf({ form, truth }: CaseOptions): string {
	let n = 0;
	let keys = 0;
	const lines = moments.flatMap((moment, at) => [
		`  - id: ${moment}${at === 0 ? ' # its title, such as a day or an hour, is in the words' : ''}`,
		'    entries:',
		...kindsOf(at).map(entry),
		...(at === 1 || at === moments.length - 1 ? gate(at) : [])
	]);
	return [...head({ form, truth }), ...lines, ...tail].join('\n');

	function kindsOf(moment: number): Kind[] {
		const extra = form === 'chat' ? Array<Kind>(more).fill('ordinary') : [];
		return [...(plans[truth][moment] ?? []), ...extra];
	}

	function entry(kind: Kind): string {
		n += 1;
		const key = kind === 'signal' && keys < 3 ? ', key: true' : '';
		if (key) keys += 1;
		const markers = kind === 'signal' ? ', markers: [c01]' : '';
		return `      - { n: ${n}, ${writers[n % writers.length]}, class: ${kind}${key}${markers} }`;
	}

	function gate(moment: number): string[] {
		const late = truth === 'concerning' && moment > 1;
		return [
			'    gate:',
			...(moment === 1 ? gateComment : []),
			'      steps:',
			...(truth === 'harmless' || !late
				? ['a0', 'a2', 'a3', truth === 'harmless' ? 'a5' : 'a7', 'u3']
				: ['a1', 'a2', 'a5', 'a6', 'u1']
			).map((step) => `        - { id: ${step} }`)
		];
	}
}

const gateComment = [
	'      # Four or five first steps, at most one of them unsafe (u1 to u5), and for every role one that is right.',
	'      # Which are right follows from "window"; "grade: adequate | partial | unsafe" says otherwise,',
	'      # "by: { school: adequate }" for one role alone.'
];

function head({ form, truth }: CaseOptions): string[] {
	return [
		'# A case of the simulator. Hover over a key in your editor, or see docs/authors/README.md.',
		'level: L2 # L0 worked example, L1 guided, L2 on your own, check',
		`form: ${form} # file: 16 to 22 entries; chat and mixed: 24 to 30`,
		`truth: ${truth} # concerning | harmless; half of all cases are harmless`,
		...(truth === 'concerning'
			? [
					'# Moments, counted from 0: the first with good reasons to act, and the last at which acting is still safe.',
					'window: { earliest: 1, latest: 3 }'
				]
			: []),
		'# twin: c00 # the case in the same setting with the opposite answer, once it is there',
		'people: # everybody who writes or is quoted; names are in the words',
		'  - { id: child, role: child }',
		'  - { id: friend, role: peer }',
		'  - { id: teacher, role: staff }',
		'# Each entry has a number "n" for ever: a new one gets the next free number, wherever it stands, and no number is',
		'# used again. "class" says what it is: signal, ordinary, lookalike (harmless but sounds like a signal), open.',
		`# ${truth === 'concerning' ? 'Five to seven signals (six to eight in a chat), two to four of them "key: true"; two to four look-alikes.' : 'No signal; four to eight look-alikes.'}`,
		'moments:'
	];
}

const tail = [
	'review: [] # professionals who really read it: { role: school psychologist, date: 2026-11-24 }',
	''
];
