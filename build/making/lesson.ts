import type { Document } from 'yaml';
import type { Made } from './made.ts';

/** @param before The lesson it is put in front of in `course.yaml`, such as the one with the final check. */
export function newLesson(id: string, before: string | undefined): Made {
	const folder = `course/lessons/${id}`;
	return {
		files: { [`${folder}/Lesson.svelte`]: layoutOf(id), [`${folder}/quiz.yaml`]: quiz },
		changes: {
			'course/course.yaml': (document) => listed(document, { id, before })
		},
		next: [
			`Write its words: ${folder}/<language>.json. Each text says what belongs in its place.`,
			'Correct in course.yaml how many minutes it takes, and where in the course it stands.',
			`Look at it with npm start; change its screens in ${folder}/Lesson.svelte.`
		]
	};
}

function listed(document: Document, { id, before }: { id: string; before: string | undefined }) {
	const lessons = document.get('lessons') as { items: { get(key: string): unknown }[] };
	const lesson = document.createNode({ id, minutes: 15 });
	(lesson as { flow?: boolean }).flow = true;
	const at = lessons.items.findIndex((item) => item.get('id') === before);
	lessons.items.splice(at < 0 ? lessons.items.length : at, 0, lesson as never);
}

function layoutOf(id: string): string {
	return [
		'<script lang="ts">',
		"\timport { Callout, List, Prose, Question, Screen } from '#blocks';",
		"\timport { useText } from '#text';",
		'',
		`\tconst t = useText('${id}');`,
		'</script>',
		'',
		'<!-- One screen after the other. Its title is <screen id>.title in the words; what else is shown stands under its id. -->',
		'<Screen id="opening">',
		'\t<Prose text={t(($) => $.opening.lead)} />',
		'\t<Question id="what-first" />',
		'</Screen>',
		'',
		'<Screen id="in-practice">',
		"\t<Prose text={t(($) => $['in-practice'].lead)} />",
		"\t<List items={t(($) => $['in-practice'].steps)} ordered />",
		'\t<Callout kind="care">',
		"\t\t<Prose text={t(($) => $['in-practice'].care)} />",
		'\t</Callout>',
		'</Screen>',
		''
	].join('\n');
}

const quiz = [
	'# Questions of this lesson. One that no screen places with <Question id="…" /> is asked at the end of the lesson.',
	'# Types: one right option, several (choice), match, order, judgement (best and worst), checklist.',
	'what-first:',
	'  options: [one, two, three] # names; what they say is in the words',
	'  right: [one]',
	'at-the-end:',
	'  options: [one, two, three]',
	'  right: [two]',
	''
].join('\n');
