import type { Case, Entry } from '#model';

function entry(n: number, kind: Entry['class'], more: Partial<Entry> = {}): Entry {
	return { n, from: 'teacher', voice: 'record', class: kind, ...more };
}

/** A small case with every kind of entry, two gates and an early end; no words are needed to run it. */
export const concerning: Case = {
	id: 'c90',
	twin: 'c91',
	level: 'L1',
	form: 'file',
	truth: 'concerning',
	window: { earliest: 1, latest: 2 },
	people: [{ id: 'child', role: 'child' }],
	moments: [
		{ id: 'first', entries: [entry(1, 'ordinary'), entry(2, 'lookalike'), entry(3, 'open')] },
		{
			id: 'second',
			entries: [entry(4, 'signal', { key: true, markers: ['c01', 'c02'] }), entry(5, 'ordinary')],
			gate: {
				steps: [{ id: 'a1' }, { id: 'a2', next: 'asked' }, { id: 'a5', ends: true }, { id: 'u3' }]
			}
		},
		{ id: 'third', entries: [entry(6, 'signal', { markers: ['m11'] }), entry(7, 'lookalike')] },
		{
			id: 'fourth',
			entries: [entry(8, 'signal', { key: true, markers: ['c03'] }), entry(9, 'ordinary')],
			gate: {
				steps: [{ id: 'a3' }, { id: 'a5' }, { id: 'a6', by: { school: 'partial' } }, { id: 'u1' }]
			}
		}
	],
	review: []
};

export const harmless: Case = {
	...concerning,
	id: 'c91',
	twin: 'c90',
	truth: 'harmless',
	window: null,
	moments: concerning.moments.map((moment) => ({
		...moment,
		entries: moment.entries.map(({ n, from, voice, class: kind }) => ({
			n,
			from,
			voice,
			class: kind === 'signal' ? 'lookalike' : kind
		})),
		gate: moment.gate && { steps: moment.gate.steps.map(({ id }) => ({ id })) }
	}))
};

const speakers: Pick<Entry, 'from' | 'voice'>[] = [
	{ from: 'teacher', voice: 'record' },
	{ from: 'contact', voice: 'contact' },
	{ from: 'child', voice: 'child' },
	{ from: 'peer', voice: 'bystander' }
];

/** The same case as others would tell it: one after the other, not only the teacher. */
export const toldBySeveral = (theCase: Case, changed: Partial<Case>): Case => ({
	...theCase,
	...changed,
	moments: theCase.moments.map((moment) => ({
		...moment,
		entries: moment.entries.map((one) => ({ ...one, ...speakers[one.n % speakers.length] }))
	}))
});
