import type { Case, StepOption } from '../../../src/model/case.ts';
import { roles } from '../../../src/model/course.ts';
import { gradeOf } from '../../../src/simulator/grade.ts';
import { keyPlace, valuePlace } from '../../read/tree.ts';
import { twice } from '../course.ts';
import { error } from '../finding.ts';
import { counted, listed } from '../nearest.ts';
import { eachCase } from './case-in.ts';
import * as limits from './limits.ts';

export const gatesAreTwo = eachCase(({ theCase: { moments }, tree }) => {
	const at = keyPlace(tree, ['moments']);
	const count = moments.filter(({ gate }) => gate).length;
	const last = moments.at(-1);
	return [
		...(count === limits.gates
			? []
			: [error('gates_count', at, { count: counted(count, 'gate') })]),
		...(last && !last.gate
			? [
					error('last_gate_missing', valuePlace(tree, ['moments', moments.length - 1]), {
						moment: last.id
					})
				]
			: [])
	];
});

export const stepsFit = eachCase(({ theCase, tree }) =>
	theCase.moments.flatMap(({ id, gate }, moment) => {
		if (!gate) return [];
		const { steps } = gate;
		const path = ['moments', moment, 'gate', 'steps'];
		const at = keyPlace(tree, path);
		const unsafe = steps.filter(isUnsafe).map((step) => step.id);
		const without = roles.filter(
			(role) => !steps.some((step) => gradeOf({ case: theCase, moment, step, role }) === 1)
		);
		return [
			...twice(
				steps.map((step, index) => ({
					text: step.id,
					at: valuePlace(tree, [...path, index, 'id'])
				})),
				'steps'
			),
			...(limits.isOutside(steps.length, limits.steps)
				? [
						error('steps_count', at, {
							moment: id,
							count: counted(steps.length, 'step'),
							expected: limits.rangeOf(limits.steps)
						})
					]
				: []),
			...(unsafe.length > limits.mostUnsafe
				? [error('unsafe_steps', at, { moment: id, steps: listed(unsafe) })]
				: []),
			...(without.length > 0
				? [
						error('no_adequate_step', at, {
							moment: id,
							roles: listed(without),
							when: when(theCase, moment)
						})
					]
				: [])
		];
	})
);

function isUnsafe({ id, grade, by = {} }: StepOption): boolean {
	return id.startsWith('u') || grade === 'unsafe' || Object.values(by).includes('unsafe');
}

/** Which steps are adequate by themselves depends on when the gate comes. */
function when({ truth, window }: Case, moment: number): string {
	if (truth === 'harmless' || !window) return 'In a harmless case those are a0 to a3';
	if (moment < window.earliest) return 'Before the earliest moment those are a0 to a3 and a7';
	return moment > window.latest
		? 'After the latest moment no step is adequate unless "grade" says so'
		: 'From the earliest to the latest moment those are a5, a6 and a7';
}
