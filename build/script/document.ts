import type { Sources } from '../check/sources.ts';
import type { Unit } from '../check/units.ts';
import { wordsIn, countedIn } from '../check/units.ts';
import type { Part } from '../read/course.ts';
import { element, htmlPage, type Child, type Element } from '../markup.ts';
import { notesOf } from './notes.ts';
import { style } from './style.ts';

export interface DocumentOptions {
	part: Part;
	sources: Sources;
	/** Languages side by side; the source first. */
	languages: readonly string[];
}

/** One part of the course as a document to read and mark on paper: every text with its id, its context and its translation beside it. */
export function scriptDocument({ part, sources, languages }: DocumentOptions): string {
	const [source = 'en'] = languages;
	const from = part.words[source]?.tree;
	const words = wordsIn(from);
	const counted = countedIn(words);
	const others = languages.map((language) => wordsIn(part.words[language]?.tree, counted).units);
	const note = notesOf(part, sources);
	const title = firstText(words.units.get('title') ?? words.units.get('child')) ?? part.id;

	let group = '';
	const rows = [...words.units].flatMap(([id, unit]) => {
		const [first = ''] = unit.key.split('.');
		const heading = unit.key.includes('.') && first !== group ? [headingRow(first, languages)] : [];
		group = unit.key.includes('.') ? first : '';
		return [
			...heading,
			row(
				id,
				note(id),
				others.map((units) => units.get(id))
			)
		];
	});

	return page(
		title,
		source,
		element('h1', {}, title),
		element('p', { class: 'file' }, `${part.folder} · ${languages.join(' | ')}`),
		element(
			'table',
			{},
			element(
				'thead',
				{},
				element(
					'tr',
					{},
					...['id', ...languages].map((text) => element('th', { scope: 'col' }, text))
				)
			),
			element('tbody', {}, ...rows)
		)
	);

	function row(id: string, about: string | undefined, units: (Unit | undefined)[]): Element {
		return element(
			'tr',
			{ id },
			element(
				'th',
				{ scope: 'row' },
				element('code', {}, id),
				about ? element('small', {}, about) : undefined
			),
			...units.map((unit, index) =>
				element(
					'td',
					{ lang: languages[index] ?? '' },
					...(unit ? texts(unit) : [element('em', {}, 'missing')])
				)
			)
		);
	}
}

function headingRow(text: string, languages: readonly string[]): Element {
	return element(
		'tr',
		{ class: 'group' },
		element('th', { colspan: languages.length + 1, scope: 'rowgroup' }, text)
	);
}

function texts({ forms, kind }: Unit): Element[] {
	if (kind === 'list') {
		return [element('ul', {}, ...forms.map(({ text }) => element('li', {}, ...marked(text))))];
	}
	return forms.map(({ plural, text }) =>
		element('p', {}, plural && element('small', {}, `${plural}: `), ...marked(text))
	);
}

/** Inline marks as people read them; sources stay as their ids. */
function marked(text: string): Child[] {
	return text.split(/(<[^<>]*>)/).flatMap((part): Child[] => {
		const source = /^<source id="([^"]*)"/.exec(part)?.[1];
		if (source) return [element('sup', {}, source)];
		return part.startsWith('<') ? [] : [part];
	});
}

function firstText(unit: Unit | undefined): string | undefined {
	return unit?.forms[0]?.text;
}

export function page(title: string, language: string, ...children: Child[]): string {
	return htmlPage({ title, language, style }, children);
}
