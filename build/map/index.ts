import type { Course } from '../../src/model/index.ts';
import type { CourseWords } from '../check/index.ts';
import { draw } from '../drawing/draw.ts';
import { caseMap } from './case-map.ts';
import { conversationMap } from './conversation-map.ts';
import { mapPage } from './page.ts';
import type { MapOf } from './part-words.ts';

export interface DrawnMap {
	svg: string;
	/** A page with the drawing and all texts in the order of the map. */
	html: string;
}

/** The map of a case or conversation, or nothing when the course has none of that name. */
export function mapOf(
	id: string,
	{ course, words, language }: { course: Course; words: CourseWords; language: string }
): DrawnMap | undefined {
	const own = words[language]?.[id];
	const theCase = course.cases[id];
	const conversation = course.conversations[id];
	const map: MapOf | undefined = theCase
		? caseMap(theCase, own)
		: conversation && conversationMap(conversation, own);
	if (!map) return undefined;
	const svg = draw(map.graph);
	return { svg, html: mapPage(map, svg, language) };
}
