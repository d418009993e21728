import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { Marked } from '#text';

test('marks show as plain HTML, with no space that the text does not have', () => {
	const text =
		'So <em>it</em>, <strong>yes</strong>: a <term id="grooming">term</term><source id="s-1"/> & <link to="limits">on</link>.';

	const { body } = render(Marked, { props: { text } });

	expect(body.replace(/<!--.*?-->/g, '')).toBe(
		'So <em>it</em>, <strong>yes</strong>: a <span class="term">term</span> &amp; on.'
	);
});
