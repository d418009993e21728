import { describe, expect, test } from 'vitest';
import { checkFiles } from '../../build/check/index.ts';
import { make, MakingProblem, type Wish } from '../../build/making/index.ts';
import { filesIn } from '../../build/read/files.ts';
import { some } from '../thorough.ts';
import { inTwoLanguages, isKept } from '../two-languages.ts';

const settings = 'course/course.yaml';
const all = filesIn('.');
const said = new TextDecoder().decode(all.get(settings));
const files = new Map([
	...[...all].filter(([path]) => isKept(path)),
	[settings, new TextEncoder().encode(inTwoLanguages(said))]
]);

function after(wish: Wish) {
	const made = make(wish, files);
	const bytes = Object.entries(made.files).map(
		([path, text]) => [path, new TextEncoder().encode(text)] as const
	);
	return { made, ...checkFiles(new Map([...files, ...bytes])) };
}

describe('what npm run new makes has no error', () => {
	const wishes: Wish[] = [
		{ kind: 'lesson', id: 'parents-evening' },
		{ kind: 'case', id: 'c17', form: 'chat', truth: 'harmless' },
		{ kind: 'item', id: 'who-to-ask', in: 'when-a-child-tells' },
		{ kind: 'item', id: 'who-to-ask', in: 'bank' },
		{ kind: 'conversation', id: 'after-the-match' },
		{ kind: 'case', id: 'c17' },
		{ kind: 'case', id: 'c17', truth: 'harmless' },
		{ kind: 'case', id: 'c17', form: 'chat' },
		{ kind: 'language', id: 'et' },
		{ kind: 'language', id: 'ru', only: ['shell', 'checks'] }
	];

	test.each(some(wishes, 3))('$kind $form $truth $in', (wish) => {
		const { findings, made } = after(wish);

		expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(made.next.length).toBeGreaterThan(0);
	});
});

test('Russian gets the plural forms that English does not have', () => {
	const { made } = after({ kind: 'language', id: 'ru', only: ['shell'] });

	const shell = made.files['course/shell/ru.json'] ?? '';
	expect(shell).toMatch(/_few"/);
	expect(shell).toMatch(/_many"/);
});

test('a new lesson stands before the one with the final check, and comments stay', () => {
	const { made } = after({ kind: 'lesson', id: 'parents-evening' });

	const course = made.files['course/course.yaml'] ?? '';
	expect(course.indexOf('parents-evening')).toBeLessThan(course.indexOf('id: final-check'));
	expect(course).toContain('# what translations are made from');
});

test('a release does not go out with texts that are still to be written', () => {
	const { made } = after({ kind: 'item', id: 'who-to-ask', in: 'when-a-child-tells' });
	const bytes = Object.entries(made.files).map(
		([path, text]) => [path, new TextEncoder().encode(text)] as const
	);

	const { findings } = checkFiles(new Map([...files, ...bytes]), { release: true });

	expect(findings.find(({ code }) => code === 'to_write')?.severity).toBe('error');
});

test.each([
	{ kind: 'case', id: 'C 17', says: /"c-17"/ },
	{ kind: 'lesson', id: 'c08', says: /already/ },
	{ kind: 'item', id: 'one', says: /--in bank/ },
	{ kind: 'case', id: 'c17', form: 'letter', says: /file or chat/ },
	{ kind: 'language', id: 'Estonian', says: /Estonian is et/ }
] as const)('$kind $id is refused in words', ({ says, ...wish }) => {
	const making = () => make(wish, files);

	expect(making).toThrow(MakingProblem);
	expect(making).toThrow(says);
});
