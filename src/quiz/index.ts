export { blank, missing, moved, stillKnown } from './answer.ts';
export { drawTest, type Draw } from './draw.ts';
export { mark } from './mark.ts';
export {
	concernedFrom,
	concernLevel,
	formFor,
	isConcerned,
	minisFor,
	sittings,
	type Sitting
} from './minis.ts';
export { shownOrder } from './shuffle.ts';
