import type { Case, Entry, Moment, StepOption } from '#model';

export function entriesOf(theCase: Case, upTo = theCase.moments.length - 1): Entry[] {
	return theCase.moments.slice(0, upTo + 1).flatMap(({ entries }) => entries);
}

/** Index of the moment that holds an entry, −1 for an entry that does not exist. */
export function momentOf(theCase: Case, n: number) {
	return theCase.moments.findIndex(({ entries }) => entries.some((entry) => entry.n === n));
}

export function isLast(theCase: Case, moment: number) {
	return moment >= theCase.moments.length - 1;
}

export function stepAt(moment: Moment | undefined, step: string): StepOption | undefined {
	return moment?.gate?.steps.find(({ id }) => id === step);
}
