import { parse } from 'svelte/compiler';
import { error } from '../check/finding.ts';
import type { Finding, Place } from '../check/finding.ts';
import { at as shape, attribute, children, fixedText, fixedTexts, isProse } from './markup.ts';
import type { Markup } from './markup.ts';
import { placesIn } from './place.ts';
import { textUses, translators } from './text-uses.ts';
import type { TextUse, Translator } from './text-uses.ts';

/** What the compiler needs from a `Lesson.svelte`, in the order it is written. */
export interface Layout {
	file: string;
	screens: PlacedScreen[];
	/** Blocks and names that come from the script's imports. */
	imported: string[];
	blocks: { name: string; at: Place }[];
	translators: Translator[];
	uses: TextUse[];
}

export interface PlacedScreen {
	/** Absent when it is not a fixed text. */
	id?: string;
	at: Place;
	placed: PlacedBlock[];
}

/** A block that names something by id: `<Question id="…" />`. */
export interface PlacedBlock {
	block: string;
	id: string;
	at: Place;
	/** An item that has to be answered before this is shown: `<Chart id="…" after="…" />`. */
	after?: { id: string; at: Place };
}

const naming = new Set(['Question', 'Checklist', 'Case', 'Conversation', 'Law', 'Chart']);
/** Blocks that name several things: `<SayAvoid terms={['…', '…']} />`. */
const listing: Record<string, string> = { SayAvoid: 'terms' };
const containers = new Set(['SvelteHead', 'SvelteOptions', 'Comment']);

export function readLesson(file: string, source: string): { layout?: Layout; findings: Finding[] } {
	const place = placesIn(file, source);
	const findings: Finding[] = [];
	let root: Markup;
	try {
		root = parse(source, { modern: true }) as unknown as Markup;
	} catch (problem) {
		const { message = '', position } = problem as { message?: string; position?: [number, number] };
		const what = message.split('\n')[0]?.replace(/\.?$/, '') ?? '';
		return { findings: [error('svelte_syntax', place(position?.[0] ?? 0), { problem: what })] };
	}

	const script = shape(root, 'instance');
	const found = script ? translators(script, place) : [];
	const layout: Layout = {
		file,
		screens: [],
		imported: script ? importsOf(script) : [],
		blocks: [],
		translators: found,
		uses: textUses(root, found, place, findings)
	};
	const fragment = shape(root, 'fragment');
	if (fragment) visit(fragment, undefined, true);
	return { layout, findings };

	function visit(node: Markup, screen: PlacedScreen | undefined, top: boolean): void {
		for (const child of children(node)) {
			const here = place(child.start ?? 0);
			prose(child, findings, place);
			if (child.type === 'Component' && child.name) {
				layout.blocks.push({ name: child.name, at: here });
			}
			if (child.type === 'Component' && child.name === 'Screen') {
				if (!top) findings.push(error('screen_inside', here));
				const next: PlacedScreen = { id: idOf(child), at: idPlace(child), placed: [] };
				layout.screens.push(next);
				visit(child, next, false);
				continue;
			}
			if (top && child.type !== 'Text' && !containers.has(child.type)) {
				findings.push(error('outside_screen', here, { what: nameOf(child, source) }));
			}
			if (child.type === 'Component' && child.name && naming.has(child.name)) {
				const id = idOf(child);
				if (id === undefined) {
					findings.push(error('id_not_fixed', idPlace(child), { block: child.name }));
				} else {
					const after = afterOf(child);
					screen?.placed.push({
						block: child.name,
						id,
						at: idPlace(child),
						...(after && { after })
					});
				}
			}
			for (const { id, at } of listedIn(child)) {
				if (id === undefined) findings.push(error('list_not_fixed', at, { block: child.name }));
				else screen?.placed.push({ block: child.name ?? '', id, at });
			}
			visit(child, screen, false);
		}
	}

	function idOf(node: Markup): string | undefined {
		const value = attribute(node, 'id');
		return value && fixedText(value);
	}

	function afterOf(node: Markup): { id: string; at: Place } | undefined {
		const value = attribute(node, 'after');
		const id = value && fixedText(value);
		return id === undefined ? undefined : { id, at: place(value?.start ?? 0) };
	}

	function listedIn(node: Markup): { id?: string; at: Place }[] {
		const name = node.type === 'Component' ? listing[node.name ?? ''] : undefined;
		if (name === undefined) return [];
		const value = attribute(node, name);
		return fixedTexts(value).map(({ text, start }) => ({
			...(text !== undefined && { id: text }),
			at: place(start ?? value?.start ?? node.start ?? 0)
		}));
	}

	function idPlace(node: Markup): Place {
		const value = attribute(node, 'id');
		return place(value?.start ?? node.start ?? 0);
	}
}

/** Words and styles that do not belong in a lesson's layout. */
function prose(node: Markup, findings: Finding[], place: (offset: number) => Place): void {
	if (node.type === 'Text' && node.data?.trim()) {
		const lead = node.data.length - node.data.trimStart().length;
		findings.push(
			error('prose_in_markup', place((node.start ?? 0) + lead), { text: short(node.data) })
		);
	}
	if (node.type === 'ExpressionTag') {
		for (const text of isProse(node)) {
			findings.push(error('prose_in_markup', place(text.start), { text: short(text.value) }));
		}
	}
	for (const item of node.attributes ?? []) {
		if (item.type !== 'Attribute') continue;
		if (item.name === 'style' && fixedText(item) !== undefined) {
			findings.push(error('static_style', place(item.start ?? 0)));
		}
		if (!spoken.has(item.name ?? '')) continue;
		const fixed = fixedText(item);
		const texts = fixed === undefined ? isProse(item) : [{ value: fixed, start: item.start ?? 0 }];
		for (const text of texts) {
			if (!/\p{L}/u.test(text.value)) continue;
			findings.push(error('prose_in_markup', place(text.start), { text: short(text.value) }));
		}
	}
}

const spoken = new Set(
	'text label title caption alt items dos donts lines left right leftItems rightItems who prompts child adult exit aria-label aria-description summary'.split(
		' '
	)
);

function short(text: string): string {
	const line = text.trim().replace(/\s+/g, ' ');
	return line.length > 40 ? `${line.slice(0, 40).trimEnd()}…` : line;
}

function nameOf(node: Markup, source: string): string {
	return node.name
		? `<${node.name}>`
		: (/^[^\n}]*\}?/.exec(source.slice(node.start))?.[0] ?? '').slice(0, 40);
}

function importsOf(script: Markup): string[] {
	const body = shape(shape(script, 'content'), 'body');
	return (Array.isArray(body) ? (body as Markup[]) : []).flatMap((statement) =>
		statement.type === 'ImportDeclaration'
			? (statement['specifiers'] as Markup[]).flatMap(
					(specifier) => shape(specifier, 'local')?.name ?? []
				)
			: []
	);
}
