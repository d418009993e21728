import { render } from 'svelte/server';
import { drawings, exhibits } from '#blocks';
import type { Course, Language } from '#model';
import { createText, plain } from '#text';
import { lessonDrawings } from '../blocks/drawings/lessons.ts';
import type { WordsEntry } from '../text/words-queue.ts';
import base from '../player/base.css?inline';
import tokens from '../player/tokens.css?inline';
import sheet from './print.css?inline';
import Paper from './Paper.svelte';
import { documents, documentsOf } from './documents.ts';

export interface Printed {
	name: string;
	title: string;
	/** Its styles and its text, for the page around it. */
	head: string;
	body: string;
	/** Goes into the running footer, beside version and page. */
	note: string;
}

/** Everything for paper in one language. */
export function printed(course: Course, language: Language, words: WordsEntry[]): Printed[] {
	Object.assign(drawings, lessonDrawings);
	Object.assign(exhibits, course.exhibits ?? {});
	const text = createText({ language, fallback: course.languages[0] ?? language, queue: words });
	const say = (namespace: string, path: string) => plain(String(text.say(namespace, path)));
	return documentsOf(course).map((name) => {
		const { head, body } = render(Paper, {
			props: { document: documents[name] as never, course, text }
		});
		return {
			name,
			title: titleOf(name),
			head: `<style>${tokens}${base}${sheet}</style>${head}`,
			body,
			note: isHandout(name) ? say('handbook', 'printables.footer') : ''
		};
	});

	function isHandout(name: string) {
		return name !== 'handbook' && name !== 'course-book';
	}

	function titleOf(name: string) {
		if (name === 'handbook') return say('handbook', 'title');
		if (name === 'course-book') return say('room', 'paper.book');
		return `${name.toUpperCase()} ${say('handbook', `printables.${name}.title`)}`;
	}
}
