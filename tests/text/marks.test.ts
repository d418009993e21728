import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marked, plain, type Inline } from '#text';

test('marks become a small tree', () => {
	const text =
		'Ask <em>one <strong>open</strong></em> question about <term id="grooming">grooming</term><source id="s-32b"/>, then <link to="limits">read on</link>.';

	const tree = marked(text);

	expect(tree).toEqual([
		'Ask ',
		{ mark: 'em', inner: ['one ', { mark: 'strong', inner: ['open'] }] },
		' question about ',
		{ mark: 'term', id: 'grooming', inner: ['grooming'] },
		{ mark: 'source', id: 's-32b' },
		', then ',
		{ mark: 'link', to: 'limits', inner: ['read on'] },
		'.'
	]);
});

test('any tree comes back from its own text', () => {
	fc.assert(
		fc.property(trees, (tree) => {
			expect(marked(written(tree))).toEqual(tree);
		})
	);
});

test('plain text keeps every word and no mark', () => {
	fc.assert(
		fc.property(trees, (tree) => {
			expect(plain(written(tree))).toBe(wordsIn(tree));
		})
	);
});

test('whatever is not one of the marks stays text', () => {
	const text = 'a < b > c, <script>alert(1)</script>, <img src=x>, <EM>loud</EM>, 2 <3';

	expect(marked(text)).toEqual([text]);
});

test('no text makes it fail', () => {
	const pieces = fc.constantFrom(
		'<em>',
		'</em>',
		'<strong>',
		'</term>',
		'<source id="a"/>',
		'<',
		'a'
	);
	fc.assert(
		fc.property(fc.array(pieces), (parts) => {
			const text = parts.join('');

			expect(wordsIn(marked(text))).toBe(plain(text));
		})
	);
});

test('a mark that never closes ends with its text', () => {
	expect(marked('so <em>it is')).toEqual(['so ', { mark: 'em', inner: ['it is'] }]);
});

const words = fc.string({ minLength: 1 }).map((text) => text.replace(/[<>]/g, '·'));
const ids = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/);

const { trees } = fc.letrec<{ trees: Inline[]; inner: Inline[] }>((tie) => ({
	// Two texts in a row would come back as one.
	trees: fc
		.array(
			fc.tuple(
				words,
				fc.oneof(
					{ maxDepth: 3 },
					fc.record({ mark: fc.constant('source' as const), id: ids }),
					fc.record({ mark: fc.constant('em' as const), inner: tie('inner') }),
					fc.record({ mark: fc.constant('strong' as const), inner: tie('inner') }),
					fc.record({ mark: fc.constant('term' as const), id: ids, inner: tie('inner') }),
					fc.record({ mark: fc.constant('link' as const), to: ids, inner: tie('inner') })
				)
			)
		)
		.map((pairs) => pairs.flat()),
	inner: fc.oneof(
		{ maxDepth: 3 },
		words.map((text) => [text]),
		tie('trees')
	)
}));

function written(tree: readonly Inline[]): string {
	return tree
		.map((node) => {
			if (typeof node === 'string') return node;
			if (node.mark === 'source') return `<source id="${node.id}"/>`;
			const ref =
				node.mark === 'term' ? ` id="${node.id}"` : node.mark === 'link' ? ` to="${node.to}"` : '';
			return `<${node.mark}${ref}>${written(node.inner)}</${node.mark}>`;
		})
		.join('');
}

function wordsIn(tree: readonly Inline[]): string {
	return tree
		.map((node) => (typeof node === 'string' ? node : 'inner' in node ? wordsIn(node.inner) : ''))
		.join('');
}
