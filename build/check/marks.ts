import type { Part } from '../read/course.ts';
import { insideText } from '../read/place.ts';
import { error } from './finding.ts';
import type { Finding, Params } from './finding.ts';
import { nearest } from './nearest.ts';
import { idsIn, lessonsListed } from './sources.ts';
import type { Sources } from './sources.ts';
import { allForms } from './units.ts';
import { wordFiles } from './word-files.ts';

/** How each mark is written. */
const marks: Record<string, { open: RegExp; form: string }> = {
	em: { open: /^<em>$/, form: '<em>…</em>' },
	strong: { open: /^<strong>$/, form: '<strong>…</strong>' },
	term: { open: /^<term id="([^"<>]*)">$/, form: '<term id="…">…</term>' },
	link: { open: /^<link to="([^"<>]*)">$/, form: '<link to="…">…</link>' },
	source: { open: /^<source id="([^"<>]*)" ?\/>$/, form: '<source id="…"/>' }
};

const html = new Set(
	'a abbr article b big blockquote br center code div font h1 h2 h3 h4 h5 h6 hr i iframe img input li mark ol p pre q s script section small span style sub sup svg table td th tr tt u ul video'.split(
		' '
	)
);
const instead: Record<string, string> = {
	b: '<strong>…</strong>',
	i: '<em>…</em>',
	a: '<link to="…">…</link>'
};

interface Mark {
	/** As written. */
	mark: string;
	name: string;
	index: number;
	closing: boolean;
	/** What it names: a term, a lesson or help page, a source. */
	ref?: string;
}

type Tell = (code: string, index: number, params?: Params) => void;

export function marksAreKnown(sources: Sources): Finding[] {
	const references = referencesIn(sources);
	return wordFiles(sources).flatMap(({ words }) =>
		allForms(words).flatMap(({ text, at, path }) => {
			if (!/[<&]/.test(text)) return [];
			const findings: Finding[] = [];
			const tell: Tell = (code, index, params = {}) =>
				findings.push(
					error(code, insideText(at, text, index), { path: path.join('.'), ...params })
				);
			const found = marksIn(text, tell);
			balance(found, tell);
			for (const { name, ref, index, mark } of found) {
				const { code, ids } = references[name] ?? {};
				if (ref === undefined || !code || !ids || ids.includes(ref)) continue;
				tell(code, index, { mark, id: ref, nearest: nearest(ref, ids) });
			}
			for (const { 0: entity, index } of text.matchAll(/&(?:[a-z]+|#\w+);/gi)) {
				tell('html_entity', index, { entity });
			}
			return findings;
		})
	);
}

/** Sources a text cites, in order. */
export function citedIn(text: string): string[] {
	return [...text.matchAll(/<source id="([^"<>]*)" ?\/>/g)].map((match) => match[1] ?? '');
}

function marksIn(text: string, tell: Tell): Mark[] {
	return [...text.matchAll(/<[^<>]*>|<(?=[a-z/])/gi)].flatMap(({ 0: mark, index }): Mark[] => {
		if (mark === '<') return told('mark_not_ended', index);
		const [, slash = '', name = ''] = /^<\s*(\/?)\s*([\w-]*)/.exec(mark) ?? [];
		const known = marks[name];
		if (known) {
			if (mark === `</${name}>` && name !== 'source') {
				return [{ mark, name, index, closing: true }];
			}
			const whole = slash ? null : known.open.exec(mark);
			if (whole) return [{ mark, name, index, closing: false, ref: whole[1] }];
			tell('mark_form', index, { mark, form: known.form });
			// Counts as opened, so that its end is not told as well.
			return slash || mark.endsWith('/>') ? [] : [{ mark, name, index, closing: false }];
		}
		if (html.has(name.toLowerCase()) || !/^[a-z]/i.test(name)) {
			return slash && text.includes(`<${name}`)
				? []
				: told('raw_html', index, { mark, instead: instead[name.toLowerCase()] });
		}
		const near = nearest(name, Object.keys(marks));
		if (slash && text.includes(`<${name}`)) return [];
		tell('unknown_mark', index, { mark, nearest: near && marks[near]?.form });
		return near && !slash ? [{ mark, name: near, index, closing: false }] : [];
	});

	function told(...finding: Parameters<Tell>): Mark[] {
		tell(...finding);
		return [];
	}
}

function balance(found: readonly Mark[], tell: Tell): void {
	const open: Mark[] = [];
	for (const one of found) {
		if (one.name === 'source') continue;
		if (!one.closing) {
			open.push(one);
			continue;
		}
		const last = open.pop();
		if (last?.name === one.name) continue;
		if (last) tell('mark_left_open', last.index, { mark: last.mark, end: `</${last.name}>` });
		else tell('mark_not_begun', one.index, { mark: one.mark });
		return;
	}
	for (const one of open) {
		tell('mark_left_open', one.index, { mark: one.mark, end: `</${one.name}>` });
	}
}

function referencesIn(sources: Sources): Record<string, { code: string; ids?: string[] }> {
	const { glossary, bibliography, shell, help, languages } = sources;
	const groupsOf = (wanted: Part) => {
		const found = wordFiles(sources).find(
			({ part, language }) => part === wanted && language === languages.source
		);
		return [...(found?.words.groups.keys() ?? [])].map((group) => group.split('.'));
	};
	const pages = [
		...groupsOf(shell).filter(([first, , ...rest]) => first === 'help' && !rest.length),
		...groupsOf(help).map(([page]) => ['help', page])
	].flatMap(([, page]) => page ?? []);
	return {
		term: { code: 'unknown_term', ids: glossary.structure ? idsIn(glossary.structure) : [] },
		link: { code: 'unknown_link', ids: [...lessonsListed(sources).map(({ id }) => id), ...pages] },
		source: { code: 'unknown_citation', ids: idsIn(bibliography) }
	};
}
