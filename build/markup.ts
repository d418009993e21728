import { fragment } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces';

/** One element; texts are escaped when it is written. */
export interface Element {
	name: string;
	attributes: Record<string, string | number>;
	children: (Element | string)[];
}

export type Child = Element | string | undefined | false;

export function element(
	name: string,
	attributes: Record<string, string | number> = {},
	...children: (Child | Child[])[]
): Element {
	return {
		name,
		attributes,
		children: children.flat().filter((child) => child !== undefined && child !== false)
	};
}

/** HTML that is also well-formed XML. */
function written(root: Element): string {
	const whole = fragment();
	add(whole, root);
	return `<!doctype html>\n${whole.end({ prettyPrint: false })}\n`;
}

export interface PageHead {
	title: string;
	language: string;
	style: string;
}

/** A page that needs no other file. */
export function htmlPage(
	{ title, language, style }: PageHead,
	...main: (Child | Child[])[]
): string {
	return written(
		element(
			'html',
			{ lang: language },
			element(
				'head',
				{},
				element('meta', { charset: 'utf-8' }),
				element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
				element('title', {}, title),
				element('style', {}, style)
			),
			element('body', {}, element('main', {}, ...main))
		)
	);
}

const empty = new Set(['meta', 'br', 'rect', 'line', 'circle', 'path']);

function add(parent: XMLBuilder, { name, attributes, children }: Element): void {
	const made = parent.ele(name, attributes);
	if (children.length === 0 && !empty.has(name)) made.txt('');
	for (const child of children) {
		if (typeof child === 'string') made.txt(child);
		else add(made, child);
	}
}
