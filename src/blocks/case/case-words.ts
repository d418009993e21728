import { createContext } from 'svelte';
import type { Case, CaseRecord, Concern, Entry, Judgement, MarkerId, Role, StepId } from '#model';
import { markers } from '#model';
import type { Text, Translate, Words, WordsOf } from '#text';
import { entriesOf, type CaseEvent, type Reading } from '../../simulator/index.ts';
import type { RunningCase } from './running-case.svelte.ts';

/** What the parts of a case's screen share. */
export interface CaseContext {
	readonly theCase: Case;
	readonly running: RunningCase;
	/** “Case 2”, or that it is the worked example. */
	readonly title: string;
	/** Words of this case. */
	readonly words: Words;
	/** Words of the player. */
	readonly t: Translate<WordsOf<'shell'>>;
	readonly shell: Words;
	/** Words of the learner's country. */
	readonly region: Words;
	readonly text: Text;
	readonly role: Role;
	/** The other half of the pair, as it was read. */
	readonly twin:
		{ id: string; theCase: Case; title: string; record: CaseRecord | undefined } | undefined;
	/** Decides the order of steps; the same throughout an attempt. */
	readonly seed: number;
	/** Sends an event; where it leads to another screen, that begins at its heading. */
	go(event: CaseEvent): Promise<boolean>;
	/** Where it stands in the final check, which gives no hints and looks back only at its end. */
	readonly check: CheckPlace | undefined;
	/** Where it stands in practice; neither the worked example nor a case of the check has such a place. */
	readonly practice: PracticePlace | undefined;
	/** Tells those who listen, politely. */
	say(text: string): void;
	/** Opens a page of the help. */
	open(target: string): void;
}

/** A case's place in the final check. */
export interface CheckPlace {
	/** Its number there. */
	n: number;
	/** The whole check is done: one may look back. */
	open?: boolean;
	/** Leaves the case. */
	done(): void;
}

/** A case's place in practice, and what was read there so far. */
export interface PracticePlace {
	/** From 0. */
	place: number;
	/** Practice cases in this edition. */
	all: number;
	/** First readings so far, in the order of their places, this one included. */
	readonly readings: readonly Reading[];
	/** This case and the one before were both concerning. */
	readonly heavy: boolean;
}

export const [caseContext, provideCase] = createContext<CaseContext>();

/** The course's own words for what a learner chooses. */
export function labelsOf(words: Pick<CaseContext, 'shell' | 'region'>) {
	const { shell } = words;
	// These steps are whole phrases of the country where it has them.
	const local: Partial<Record<StepId, string>> = { a3: 'consult', a5: 'report', a6: 'danger' };
	return {
		step(id: StepId): string {
			// The country may change with the language.
			const { region } = words;
			const label = local[id];
			return label && region.has('labels', label) ? region('labels', label) : shell('steps', id);
		},
		concern: (id: Concern) => shell('concerns', id),
		judgement: (id: Judgement) => shell('judgements', id),
		certainty: (percent: number) => shell('certainties', percent),
		marker: (id: MarkerId) => shell('markers', id, 'name'),
		meaning: (id: MarkerId) => shell('markers', id, 'means')
	};
}

/** Markers a case offers, at most six; with room left, also that something is off. */
export function offered(theCase: Case): MarkerId[] {
	const used = new Set(entriesOf(theCase).flatMap((entry) => entry.markers ?? []));
	if (used.size < 6) used.add('x00');
	return markers.filter((id) => used.has(id)).slice(0, 6);
}

/** What an entry says, or that the course has removed it. */
export function entryText({ shell, words }: Pick<CaseContext, 'shell' | 'words'>, entry: Entry) {
	return entry.label ? shell('case', 'labels', entry.label) : words('entries', entry.n, 'text');
}
