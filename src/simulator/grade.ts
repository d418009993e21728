import type { Case, Grade, Role, StepId, StepOption } from '#model';

const points: Record<Grade, number> = { adequate: 1, partial: 0.5, unsafe: 0 };
const quiet: readonly StepId[] = ['a0', 'a1', 'a2', 'a3'];

/**
 * Points for a first step, 0–1 (simulator 3.10). The author's grade, by role first, comes before the table.
 * Consulting never lowers a grade.
 */
export function gradeOf({
	case: { truth, window },
	moment,
	step,
	role,
	consulted = false
}: {
	case: Case;
	moment: number;
	step: StepOption | undefined;
	role: Role;
	consulted?: boolean;
}) {
	if (!step) return 0;
	const authored = step.by?.[role] ?? step.grade;
	if (authored) return points[authored];
	if (step.id.startsWith('u')) return 0;
	if (truth === 'harmless' || !window) {
		if (quiet.includes(step.id)) return 1;
		return step.id === 'a4' || !consulted ? 0.5 : 0.75;
	}
	if (moment < window.earliest) return quiet.includes(step.id) || step.id === 'a7' ? 1 : 0.75;
	if (quiet.includes(step.id)) {
		const spoke = step.id === 'a2' || step.id === 'a3';
		return spoke && moment <= window.latest ? 0.5 : 0;
	}
	return step.id === 'a4' || moment > window.latest ? 0.5 : 1;
}
