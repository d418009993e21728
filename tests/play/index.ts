export { anything } from './anything.ts';
export { coursePage, describe, samePlace, until, type CoursePage, type Place } from './page.ts';
export { play, type Played, type PlayOptions } from './play.ts';
export { enterGate, enterStep } from './play-case.ts';
export { misjudged } from './play-minis.ts';
export {
	expert,
	flagEverything,
	flagNothing,
	pointsFor,
	slipsOnRedLines,
	stepsAt,
	type Strategy
} from './strategies.ts';
export { lessonsWithCases, onePerForm, reads, toCase } from './to-case.ts';
export { statesOfCase } from './tour.ts';
