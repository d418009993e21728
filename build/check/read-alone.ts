import type { Case, Entry } from '../../src/model/case.ts';
import type { Course } from '../../src/model/course.ts';
import type { CourseWords } from './index.ts';

interface Given {
	course: Pick<Course, 'cases'>;
	words: CourseWords;
	languages: readonly string[];
}

/**
 * The read-alone test (simulator 3.1): each case's signals with their explanations, in order, without
 * the rest. If that could serve as guidance, the case is rewritten.
 */
export function readAlone({ course, words, languages }: Given): string {
	const ids = Object.keys(course.cases).sort();
	const parts = ids.flatMap((id) =>
		languages.map((language) => {
			const theCase = course.cases[id];
			const said = words[language]?.[id] as CaseWords | undefined;
			const lines = theCase ? signalsOf(theCase, said) : [];
			const told = lines.length > 0 ? lines : ['  No signals.', ''];
			return [`${id} (${language})`, '', ...told].join('\n');
		})
	);
	return `${parts.join('\n')}\n`;
}

interface CaseWords {
	entries?: Record<string, { text?: string; why?: string } | undefined>;
}

function signalsOf({ moments }: Case, words: CaseWords | undefined): string[] {
	return moments
		.flatMap(({ entries }) => entries)
		.filter((entry) => entry.class === 'signal')
		.flatMap((entry) => [
			`  ${entry.n}  ${textOf(entry, words)}`,
			`      ${words?.entries?.[entry.n]?.why ?? '(no explanation)'}`,
			''
		]);
}

function textOf({ n, label }: Entry, words: CaseWords | undefined): string {
	return label === undefined
		? (words?.entries?.[n]?.text ?? '(no text)')
		: `(fixed label ${label})`;
}
