import { expect, test } from 'vitest';
import { readJson } from '../../build/read/json.ts';
import { readLesson } from '../../build/read/lesson.ts';
import { keyPlace, plain, valuePlace } from '../../build/read/tree.ts';
import { readYaml } from '../../build/read/yaml.ts';

test('every key and value of a YAML file has its line and column', () => {
	const { tree } = readYaml('a.yaml', 'first:\n  options: [one, two]\n');

	const places = tree && [
		keyPlace(tree, ['first', 'options']),
		valuePlace(tree, ['first', 'options', 1])
	];

	expect(places).toEqual([
		{ file: 'a.yaml', line: 2, column: 3 },
		{ file: 'a.yaml', line: 2, column: 18 }
	]);
});

test('every key and value of a JSON file has its line and column', () => {
	const { tree } = readJson('a.json', '{\n\t"a": { "b": ["x", "y"] }\n}\n');

	const places = tree && [keyPlace(tree, ['a', 'b']), valuePlace(tree, ['a', 'b', 1])];

	expect(places).toEqual([
		{ file: 'a.json', line: 2, column: 9 },
		{ file: 'a.json', line: 2, column: 20 }
	]);
});

test('JSON is read as JSON.parse reads it', () => {
	const text = '{ "a": [1.5e2, -0, true, null, "\\u00e4\\n\\"x\\""], "b": {}, "c": [] }';

	const { tree, findings } = readJson('a.json', text);

	expect(tree && plain(tree)).toEqual(JSON.parse(text));
	expect(findings).toEqual([]);
});

test('a date and a word like yes stay texts in YAML', () => {
	const { tree } = readYaml('a.yaml', 'checked: 2026-11-24\nalways: yes\n');

	const data = tree && plain(tree);

	expect(data).toEqual({ checked: '2026-11-24', always: 'yes' });
});

test('a lesson gives its screens, what they place and the texts they ask for', () => {
	const source = [
		'<script lang="ts">',
		"\tconst t = useText('a-lesson');",
		'</script>',
		'<Screen id="one">',
		"\t<DoDont dos={[t(($) => $.one.dos.a)]} donts={t(($) => $['one'].donts)} />",
		'\t{#if true}<Question id="first" />{:else}<Question id="second" />{/if}',
		'</Screen>'
	].join('\n');

	const { layout, findings } = readLesson('Lesson.svelte', source);

	expect(findings).toEqual([]);
	expect(layout?.screens.map(({ id, placed }) => [id, placed.map((block) => block.id)])).toEqual([
		['one', ['first', 'second']]
	]);
	expect(layout?.uses.map(({ path, at }) => [path.join('.'), at.line, at.column])).toEqual([
		['one.dos.a', 5, 25],
		['one.donts', 5, 56]
	]);
});
