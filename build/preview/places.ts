import type { Course, LearnerRecord, Lesson } from '../../src/model/index.ts';
import { decode, encode, newRecord } from '../../src/record/index.ts';
import type { CourseWords } from '../check/index.ts';
import type { PlaceTold } from './told.ts';

/** Everything one can jump to: the screens of lessons, cases, and the scenes of conversations. */
export function placesOf(course: Course, words: CourseWords): PlaceTold[] {
	const language = course.languages[0] ?? '';
	const titleOf = (id: string, key = 'title') => {
		const said = (words[language]?.[id] as Record<string, unknown> | undefined)?.[key];
		return typeof said === 'string' ? said.replace(/<[^<>]*>/g, '') : id;
	};
	const screens = course.lessons.flatMap((lesson) =>
		lesson.screens.map(({ id }) => ({
			group: titleOf(lesson.id),
			label: id,
			to: `${lesson.id}/${id}`
		}))
	);
	const cases = screensWith(course, 'cases').map(({ id, lesson, screen }) => ({
		group: 'Cases',
		label: `${id}: ${titleOf(id, 'child')}`,
		to: `${lesson.id}/${screen}/${id}`,
		map: id
	}));
	const scenes = screensWith(course, 'conversations').flatMap(({ id, lesson, screen }) =>
		Object.keys(course.conversations[id]?.scenes ?? {}).map((scene) => ({
			group: titleOf(id),
			label: scene,
			to: `${lesson.id}/${screen}/${id}/${scene}`,
			map: id
		}))
	);
	return [...screens, ...cases, ...scenes];
}

function screensWith(course: Course, kind: 'cases' | 'conversations') {
	return course.lessons.flatMap((lesson: Lesson) =>
		lesson.screens.flatMap((screen) =>
			screen[kind].map((id) => ({ id, lesson, screen: screen.id }))
		)
	);
}

/** Of somebody who jumps before anything was saved. */
const firstDay = { seed: 1, startDay: 2500 };

/** Above the revision of any copy that the browser may hold. */
const ahead = 8;

/** The saved state of a learner who is at this place: what else was saved stays, the case or conversation begins there. */
export function stateAt(saved: string, to: string, course: Course): string | undefined {
	const [lesson = '', screen, id, scene] = to.split('/');
	const record = decode(saved, course).record ?? newRecord(firstDay);
	if (!course.lessons.some((one) => one.id === lesson)) return undefined;
	const moved: LearnerRecord = {
		...record,
		revision: record.revision + ahead,
		settings: { ...record.settings, place: { lesson, screen } },
		cases: without(record.cases, id),
		conversations: without(record.conversations, id)
	};
	const conversation = id === undefined ? undefined : course.conversations[id];
	if (id !== undefined && conversation && scene !== undefined)
		moved.conversations[id] = { path: pathTo(conversation, scene), takenBack: [] };
	return encode(moved, course, Infinity);
}

function without<T>(all: Record<string, T>, id: string | undefined): Record<string, T> {
	return Object.fromEntries(Object.entries(all).filter(([key]) => key !== id));
}

type Scenes = Course['conversations'][string];

/** The fewest choices that lead to a scene. */
function pathTo({ start, scenes }: Scenes, scene: string): { scene: string; choice: string }[] {
	const ways = new Map<string, { scene: string; choice: string }[]>([[start, []]]);
	for (const [from, way] of ways) {
		for (const [choice, { to }] of Object.entries(scenes[from]?.choices ?? {}))
			if (!ways.has(to)) ways.set(to, [...way, { scene: from, choice }]);
	}
	return ways.get(scene) ?? [];
}
