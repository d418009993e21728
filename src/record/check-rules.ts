import type { Course, Interaction, LearnerRecord } from '#model';
import type { CheckStage } from './check.ts';
import type { Assess } from './progress.ts';

/** What a player asks of the final check. They come late, with cases and bank: without them there is nothing to score. */
export interface CheckRules {
	assess: Assess;
	interactionsOf(course: Course, record: LearnerRecord): Interaction[];
	firstTry(course: Course, record: LearnerRecord): Interaction[];
	stageOf(course: Course, record: LearnerRecord): CheckStage;
}
