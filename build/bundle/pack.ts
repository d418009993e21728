import type { Course, Lesson, QuizItem } from '../../src/model/index.ts';
import type { PackedCourse, PackedItem, PackedLesson } from '../../src/player/unpack.ts';

/** What `unpacked` takes apart again. */
export function packed({ lessons, cases, bank, ...course }: Course): PackedCourse {
	return {
		...course,
		lessons: lessons.map(packedLesson),
		cases: each(cases, ({ moments }) => text(moments.map(({ id }) => id))),
		bank: each(bank, ({ item, mini }) => mini?.form ?? packedItem(item))
	};
}

function each<A, B>(record: Record<string, A>, change: (value: A) => B): Record<string, B> {
	return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]));
}

function packedLesson({
	screens,
	items,
	activities: _activities,
	questions: _questions,
	...lesson
}: Lesson): PackedLesson {
	return {
		...lesson,
		screens: screens.map(({ id, ...placed }) =>
			trimmed([id, ...[placed.activities, placed.conversations, placed.cases].map(text)])
		),
		items: each(items, packedItem)
	};
}

const text = (ids: readonly string[]) => ids.join(' ');

function trimmed(texts: string[]): string[] {
	return texts.slice(0, texts.findLastIndex(Boolean) + 1);
}

function packedItem(item: QuizItem): PackedItem {
	const options = text([item.type, ...item.options]);
	return item.type === 'match' ? [options, text(item.targets)] : [options];
}
