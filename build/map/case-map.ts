import type { Case, Entry, Moment, StepOption } from '../../src/model/case.ts';
import { roles } from '../../src/model/course.ts';
import { gradeOf } from '../../src/simulator/grade.ts';
import type { GraphEdge, GraphNode } from '../drawing/graph.ts';
import { textOf, wordsIn, type MapOf, type PartWords } from './part-words.ts';

const signs: Record<Entry['class'], string> = {
	signal: '!',
	lookalike: '≈',
	open: '?',
	ordinary: '·'
};

/** Moments in order, with their entries as signs, and the decisions between them. */
export function caseMap(theCase: Case, words: PartWords): MapOf {
	const { id, truth, form, level, moments, window } = theCase;
	const entries = moments.flatMap((moment) => moment.entries);
	const count = (kind: Entry['class']) => entries.filter((entry) => entry.class === kind).length;
	const steps = moments.flatMap(({ gate }) => (gate ? [gate.steps.length] : []));
	return {
		title: textOf(words, 'child') ? `${id}: ${textOf(words, 'child')}` : id,
		graph: {
			title: `The case ${id}`,
			description: `${moments.length} moments and ${steps.length} decisions; it turns out ${truth}.`,
			nodes: [
				...moments.flatMap((_, at) => nodesOf(theCase, at)),
				{ id: 'debrief', label: 'debrief', kind: 'end' }
			],
			edges: moments.flatMap((_, at) => edgesOf(theCase, at))
		},
		facts: [
			`${truth}, ${form}, ${level}`,
			`${moments.length} moments, ${entries.length} entries, ${wordsIn(words, ['entries'])} words with explanations`,
			`${count('signal')} signals (${entries.filter(({ key }) => key).length} key), ${count('lookalike')} look-alikes, ${count('open')} open, ${count('ordinary')} ordinary`,
			`${steps.join(' × ')} first steps: ${steps.reduce((product, one) => product * one, 1)} ways through`,
			...(window
				? [
						`Good reasons to act from "${moments[window.earliest]?.id}", still safe until "${moments[window.latest]?.id}"`
					]
				: [])
		],
		key: [
			'! signal (!! key), ≈ look-alike, ? open, · ordinary.',
			'✓ adequate, ~ partial, ✗ unsafe or too late; with a role where it is so for that role alone. ↺ rewinding shows how it would have gone on.'
		],
		parts: moments.map((moment) => ({
			title: textOf(words, `moments.${moment.id}.title`) ?? moment.id,
			about: moment.id,
			text: '',
			lines: [
				...moment.entries.map(
					(entry) =>
						`${signs[entry.class]}${entry.key ? '!' : ''} ${entry.n} ${entry.from}${(entry.markers ?? []).map((one) => ` ${one}`).join('')}: ${textOf(words, `entries.${entry.n}.text`) ?? `(label ${entry.label})`}`
				),
				...(moment.gate?.steps ?? []).map(
					(step) => `→ ${step.id}: ${textOf(words, `feedback.${moment.id}.${step.id}`) ?? ''}`
				)
			]
		}))
	};
}

function nodesOf({ moments, window }: Case, at: number): GraphNode[] {
	const moment = moments[at] as Moment;
	const marks = moment.entries
		.map((entry) => `${signs[entry.class]}${entry.key ? '!' : ''}`)
		.join(' ');
	const inWindow = window && at >= window.earliest && at <= window.latest;
	return [
		{
			id: moment.id,
			label: `${moment.id}  ${marks}`,
			...(at === 0 && { kind: 'start' as const }),
			...(inWindow && { group: 'time to act' })
		},
		...(moment.gate
			? [{ id: `${moment.id} gate`, label: 'decision', ...(inWindow && { group: 'time to act' }) }]
			: [])
	];
}

function edgesOf(theCase: Case, at: number): GraphEdge[] {
	const { id, gate } = theCase.moments[at] as Moment;
	const next = theCase.moments[at + 1]?.id ?? 'debrief';
	if (!gate) return [{ from: id, to: next, labels: [] }];
	const label = (step: StepOption) => labelOf(theCase, at, step);
	const from = `${id} gate`;
	const going = gate.steps.filter(({ ends }) => !ends || next === 'debrief');
	const ending = gate.steps.filter((step) => !going.includes(step));
	return [
		{ from: id, to: from, labels: [] },
		{ from, to: next, labels: going.map(label) },
		...(ending.length > 0 ? [{ from, to: 'debrief', labels: ending.map(label) }] : [])
	];
}

function labelOf(theCase: Case, moment: number, step: StepOption): string {
	const marks = roles.map((role) => markOf(gradeOf({ case: theCase, moment, step, role })));
	const alike = new Set(marks).size === 1;
	const shown = alike ? marks[0] : roles.map((role, index) => `${role} ${marks[index]}`).join(' ');
	return `${step.id} ${shown}${step.next === undefined ? '' : ' ↺'}`;
}

function markOf(points: number): string {
	if (points === 1) return '✓';
	return points > 0 ? '~' : '✗';
}
