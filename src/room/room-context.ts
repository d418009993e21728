import { createContext } from 'svelte';
import type { Case, Course, Region, Role } from '#model';
import { wordsOf, type Text, type Translate, type Words, type WordsOf } from '#text';
import { labelsOf } from '../blocks/case/case-words.ts';
import { noEntry, type Question } from './questions.ts';
import type { RoomRun } from './running-room.svelte.ts';

export const whos = ['mixed', 'social', 'school', 'other'] as const;
export const looks = ['light', 'dark'] as const;

/** What is set for the room, apart from the case it reads. */
export interface Setting {
	who: (typeof whos)[number];
	/** Id of the country. */
	region: string;
	look: (typeof looks)[number];
}

/** What the parts of the room share. */
export interface Room {
	readonly course: Course;
	readonly text: Text;
	readonly run: RoomRun;
	readonly setting: Setting;
	readonly region: Region;
	/** Kinds of work whose view is shown. */
	readonly roles: Role[];
	/** Ids of the handbook's activities, by the case they read. */
	readonly activities: Record<string, string[]>;
	readonly t: Translate<WordsOf<'room'>>;
	readonly shell: Words;
}

const [roomContext, provideRoom] = createContext<Room>();
export { roomContext, provideRoom };

/** Words of a case, and names of what can be chosen in it. */
export function wordsFor({ text, shell, setting, t }: Room, theCase: () => Case) {
	const words = wordsOf(text, () => theCase().id);
	const labels = labelsOf({
		shell,
		get region() {
			return wordsOf(text, `region-${setting.region}`);
		}
	});
	return {
		words,
		labels,
		option(question: Question, option: string): string {
			if (question === 'concern') return labels.concern(option as never);
			if (question === 'judgement') return labels.judgement(option as never);
			if (question === 'action') return labels.step(option as never);
			return option === noEntry ? t(($) => $.none) : t(($) => $.entry, { n: option });
		}
	};
}
