import type { Course, Lesson, QuizItem } from '../../src/model/index.ts';
import type { PackedCourse, PackedLesson } from '../../src/player/unpack.ts';

/** What `unpacked` takes apart again. */
export function packed({ lessons, ...course }: Course): PackedCourse {
	return { ...course, lessons: lessons.map(packedLesson) };
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
		items: Object.fromEntries(Object.entries(items).map(([id, item]) => [id, packedItem(item)]))
	};
}

const text = (ids: readonly string[]) => ids.join(' ');

function trimmed(texts: string[]): string[] {
	return texts.slice(0, texts.findLastIndex(Boolean) + 1);
}

function packedItem(item: QuizItem): PackedLesson['items'][string] {
	const options = text([item.type, ...item.options]);
	return item.type === 'match' ? [options, text(item.targets)] : [options];
}
