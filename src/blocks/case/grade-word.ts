import type { Case, Role, StepId } from '#model';
import { gradeOf, stepAt } from '../../simulator/index.ts';

/** How the course looks at a step, in one of four words of `case.feedback`. */
export type GradeWord = 'fits' | 'part' | 'more' | 'rather';

export function gradeWord(options: {
	case: Case;
	moment: number;
	step: StepId;
	role: Role;
	consulted: boolean;
}): GradeWord {
	const { moments } = options.case;
	const grade = gradeOf({ ...options, step: stepAt(moments[options.moment], options.step) });
	if (grade === 1) return 'fits';
	if (grade > 0) return 'part';
	return options.step.startsWith('u') ? 'rather' : 'more';
}
