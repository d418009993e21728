import { expect, test } from 'vitest';
import { checkFiles } from '../../build/check/index.ts';
import type { Files } from '../../build/read/files.ts';
import { sampleFiles } from './sample.ts';

const lesson = 'course/lessons/first-steps/Lesson.svelte';

/** The sound course with the figures of a sample, and a lesson that shows one of them. */
function withFigure(): Files {
	const layout = new TextDecoder().decode(sampleFiles('base').get(lesson));
	const shown = layout
		.replace('Conversation,', 'Chart, Conversation, SayAvoid,')
		.replace(
			'<Question id="first-words" />',
			'<Question id="first-words" />\n\t<Chart id="approached" after="first-words" />\n\t<SayAvoid terms={["grooming"]} />'
		);
	const figures = [...sampleFiles('lesson-exhibits')].filter(([path]) => path.includes('/figures'));
	return new Map([
		...sampleFiles('base'),
		...figures,
		[lesson, new TextEncoder().encode(shown)] as const
	]);
}

test('a figure comes with the lesson that shows it, and its source among those of the lesson', () => {
	const { course, words, findings } = checkFiles(withFigure());

	expect(findings).toEqual([]);
	expect(course.exhibits?.figures['approached']?.values).toEqual([
		{ id: 'girls', value: 67 },
		{ id: 'boys', value: 34 }
	]);
	expect(course.lessons[0]).toMatchObject({ namespaces: ['figures'], sources: ['s-1'] });
	expect(Object.keys(words['en'] ?? {})).toContain('figures');
});

test('words of figures that no lesson shows stay out of the package', () => {
	const figures = [...sampleFiles('lesson-exhibits')].filter(([path]) => path.includes('/figures'));

	const { words } = checkFiles(new Map([...sampleFiles('base'), ...figures]));

	expect(Object.keys(words['en'] ?? {})).not.toContain('figures');
});

test('only forms of terms that a lesson compares are in the course', () => {
	const glossary = [
		'grooming: { source: s-1, use: { en: [grooming] } }',
		'worry: { use: { en: [worry] } }'
	].join('\n');
	const files = new Map([
		...withFigure(),
		['course/glossary.yaml', new TextEncoder().encode(glossary)] as const
	]);

	const { course } = checkFiles(files);

	expect(course.exhibits?.forms).toEqual({ grooming: { use: { en: ['grooming'] } } });
});
