import { roles } from '../../src/model/course.ts';
import type { Role } from '../../src/model/course.ts';
import type { Entry, Tree } from '../read/tree.ts';
import type { Place } from './finding.ts';

export const plurals = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
export type Plural = (typeof plurals)[number];

/** One text as it is written: a plain one, a plural form, a role variant, or an entry of a list. */
export interface Form {
	path: string[];
	plural?: Plural;
	at: Place;
	text: string;
}

/** What a lesson asks for by one key (and role): a text with its plural forms, or a list of texts. */
export interface Unit {
	/** Path without plural endings, joined by dots. */
	key: string;
	role?: Role;
	kind: 'text' | 'list';
	at: Place;
	forms: Form[];
}

export interface Words {
	units: Map<string, Unit>;
	/** Every group's path, joined by dots, with the place of its key. */
	groups: Map<string, Place>;
	/** Values that are neither texts, lists of texts nor groups. */
	odd: { path: string; at: Place; found: string }[];
	/** Keys with an ending that means nothing. */
	endings: { path: string; ending: string; at: Place }[];
	/** Keys that cannot be written in a selector. */
	badKeys: { key: string; at: Place }[];
}

/** Words joined by hyphens, or the number of an entry. */
const key = /^(?:[a-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*|\d+)$/;

/** @param counted Keys that have plural forms in the source language: there `_other` is no role. */
export function wordsIn(tree: Tree | undefined, counted: ReadonlySet<string> = new Set()): Words {
	const words: Words = { units: new Map(), groups: new Map(), odd: [], endings: [], badKeys: [] };
	if (tree?.kind === 'group') group(tree.entries, [], words, counted);
	else if (tree) words.odd.push({ path: '', at: tree.at, found: 'something else' });
	return words;
}

function group(
	entries: Map<string, Entry>,
	path: string[],
	words: Words,
	counted: ReadonlySet<string>
): void {
	const formed = new Set([...entries.keys()].flatMap(baseOfForm));
	for (const [name, { keyAt, value }] of entries) {
		const [base = '', ...endings] = name.split('_');
		const here = [...path, name];
		const full = [...path, base].join('.');
		if (value.kind === 'group') {
			if (!key.test(name)) words.badKeys.push({ key: name, at: keyAt });
			words.groups.set(here.join('.'), keyAt);
			group(value.entries, here, words, counted);
			continue;
		}
		const unknown = endings.find((ending) => !isPlural(ending) && !isRole(ending));
		if (unknown !== undefined || endings.length > 2) {
			words.endings.push({ path: here.join('.'), ending: unknown ?? endings.join('_'), at: keyAt });
			continue;
		}
		if (!key.test(base)) {
			words.badKeys.push({ key: name, at: keyAt });
			continue;
		}
		const forms = formsOf(value, here);
		if (!forms) {
			words.odd.push({ path: here.join('.'), at: value.at, found: found(value) });
			continue;
		}
		const counts = counted.has(full) || formed.has(base);
		const plural = endings.find((ending) => isPlural(ending) && (ending !== 'other' || counts));
		const role = endings.find((ending) => isRole(ending) && ending !== plural) as Role | undefined;
		const id = role ? `${full}_${role}` : full;
		const unit = words.units.get(id);
		const added = forms.map((form) => ({ ...form, plural: plural as Plural | undefined }));
		if (unit) unit.forms.push(...added);
		else {
			const kind = value.kind === 'list' ? 'list' : 'text';
			words.units.set(id, { key: full, role, kind, at: keyAt, forms: added });
		}
	}
}

export function countedIn({ units }: Words): Set<string> {
	return new Set([...units.values()].filter(isCounted).map(({ key: counted }) => counted));
}

export function isCounted({ forms }: Unit): boolean {
	return forms.some(({ plural }) => plural !== undefined);
}

export function allForms({ units }: Words): Form[] {
	return [...units.values()].flatMap(({ forms }) => forms);
}

function formsOf(value: Tree, path: string[]): Form[] | undefined {
	if (value.kind === 'value') {
		return typeof value.value === 'string'
			? [{ path, at: value.at, text: value.value }]
			: undefined;
	}
	if (value.kind === 'group') return undefined;
	const forms = value.items.map((item, index) =>
		item.kind === 'value' ? formsOf(item, [...path, String(index + 1)])?.[0] : undefined
	);
	return forms.every((form) => form !== undefined) ? forms : undefined;
}

function found(value: Tree): string {
	if (value.kind === 'list') return 'a list that holds more than texts';
	return value.kind === 'value' ? String(value.value) : 'a group';
}

function isPlural(ending: string): ending is Plural {
	return (plurals as readonly string[]).includes(ending);
}

function isRole(ending: string): ending is Role {
	return (roles as readonly string[]).includes(ending);
}

/** The key that this is a plural form of; `other` alone does not tell: it is a role as well. */
function baseOfForm(name: string): string[] {
	const [base = '', ...endings] = name.split('_');
	return endings.some((ending) => isPlural(ending) && ending !== 'other') ? [base] : [];
}
