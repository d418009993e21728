import { expect, expectTypeOf, test } from 'vitest';
import type { Translate, WordTree } from '#text';

const words = {
	title: 'Limits',
	advice: 'Ask a colleague',
	advice_school: 'Ask the class teacher',
	advice_other: 'Ask somebody',
	left_one: '{{count}} page left',
	left_other: '{{count}} pages left',
	steps: ['Look', 'Ask'],
	opening: { lead: 'Hello' }
};

// The mistakes below are found by `npm run types`; here only the selectors run.
const t = ((select: (tree: never) => unknown) => select(words as never)) as Translate<
	WordTree<typeof words>
>;

test('a text of the file can be chosen, with or without variants', () => {
	expectTypeOf(t(($) => $.opening.lead)).toEqualTypeOf<string>();
	expectTypeOf(t(($) => $.advice)).toEqualTypeOf<string>();
	expectTypeOf(t(($) => $.steps)).toEqualTypeOf<string[]>();
	expectTypeOf(t(($) => $.left, { count: 2 })).toEqualTypeOf<string>();

	expect(t(($) => $.opening.lead)).toBe('Hello');
});

test('a mistyped key, a group, a variant and a missing count are type errors', () => {
	// @ts-expect-error -- no such text
	t(($) => $.opening.lede);
	// @ts-expect-error -- a group, not a text
	t(($) => $.opening);
	// @ts-expect-error -- the role chooses the variant
	t(($) => $.advice_school);
	// @ts-expect-error -- plural forms need a count
	t(($) => $.left);

	expect(words).toBeDefined();
});
