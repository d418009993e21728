import type { Course } from '../../src/model/course.ts';
import type { CourseWords } from './index.ts';

type Tree = Record<string, unknown>;

/** Words of an edition that is nothing but a booster: it introduces itself, and holds no other questions. */
export function boosterWords({ booster, bank }: Course, words: CourseWords): CourseWords {
	if (!booster) return words;
	return each(words, (namespaces) => ({
		...namespaces,
		shell: introduced((namespaces['shell'] ?? {}) as Tree, booster),
		checks: { minis: only(group(namespaces['checks'] as Tree | undefined, 'minis'), bank) }
	}));
}

function introduced(shell: Tree, booster: string): Tree {
	const { edition, ...own } = group(shell, 'booster');
	const course = group(shell, 'course');
	const title = String(edition)
		.replace('{{n}}', booster)
		.replace('{{title}}', String(course['title']));
	return {
		...shell,
		course: { ...course, title },
		booster: { edition, ...own, lead: own['editionPage'] },
		start: {
			...group(shell, 'start'),
			lead: own['editionLead'],
			recorded: own['editionRecorded'],
			time: own['editionTime']
		}
	};
}

const group = (tree: Tree | undefined, key: string) => (tree?.[key] ?? {}) as Tree;

const only = (tree: Tree, ids: object) =>
	Object.fromEntries(Object.entries(tree).filter(([id]) => id in ids));

const each = <A, B>(record: Record<string, A>, change: (value: A) => B) =>
	Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
