import { keyPlace, valuePlace } from '../../read/tree.ts';
import { error } from '../finding.ts';
import { eachCase } from './case-in.ts';
import { plan } from './plan.ts';
import type { Planned } from './plan.ts';

/** A twin that is not there is told nowhere: an edition may leave it out. */
export const twinsMatch = eachCase(({ theCase, tree }, { data }) => {
	const { id, twin, truth, form } = theCase;
	const at = keyPlace(tree, ['twin']);
	if (twin === undefined) return [];
	if (twin === id) return [error('twin_itself', at)];
	const other = data.cases[twin];
	if (!other) return [];
	if (other.twin !== id) return [error('twin_not_mutual', at, { id, twin })];
	if (id < twin) return [];
	return [
		...(other.truth === truth ? [error('twins_same_truth', at, { twin, truth })] : []),
		...(other.form === form
			? []
			: [error('twins_other_form', at, { form, other: other.form, twin })])
	];
});

export const caseFollowsThePlan = eachCase(({ theCase, tree }) => {
	const planned: Planned = plan[theCase.id] ?? {};
	return (['twin', 'level', 'form', 'truth'] as const).flatMap((key) => {
		const expected = planned[key];
		const found = theCase[key];
		if (expected === undefined || found === expected) return [];
		const at = valuePlace(tree, [key]);
		return [
			error('case_off_plan', at, { id: theCase.id, key, expected, found: found ?? 'missing' })
		];
	});
});
