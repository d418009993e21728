import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editorFolder, editorSchemas, editorSettings } from '../../build/schema/editor-schemas.ts';

const root = new URL('../../', import.meta.url);
const stored = (path: string) => readFileSync(new URL(path, root), 'utf8');

test.each([...editorSchemas()])(
	'%s is what the checker goes by today (npm run schemas writes it)',
	(name, text) => {
		expect(stored(`${editorFolder}/${name}`)).toBe(text);
	}
);

test('the settings of the editor name a schema that is there for each kind of file', () => {
	const settings = JSON.parse(stored('.vscode/settings.json')) as { 'yaml.schemas': object };

	const named = Object.keys(settings['yaml.schemas']);

	expect(stored('.vscode/settings.json')).toBe(editorSettings());
	expect(named.map((path) => path.replace(`./${editorFolder}/`, ''))).toEqual([
		...editorSchemas().keys()
	]);
});

test('every key that an author writes is explained in the editor', () => {
	const unexplained = [...editorSchemas()].flatMap(([name, text]) =>
		keysWithout(JSON.parse(text) as Schema, name)
	);

	expect(unexplained).toEqual([]);
});

interface Schema {
	description?: string;
	properties?: Record<string, Schema>;
	additionalProperties?: Schema | boolean;
	items?: Schema;
	oneOf?: Schema[];
	anyOf?: Schema[];
}

function keysWithout(schema: Schema, path: string): string[] {
	const { properties = {}, additionalProperties, items, oneOf = [], anyOf = [] } = schema;
	const own = Object.entries(properties).flatMap(([key, value]) => [
		...(value.description || value.anyOf ? [] : [`${path}.${key}`]),
		...keysWithout(value, `${path}.${key}`)
	]);
	const inner = [
		...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
		...(items ? [items] : []),
		...oneOf,
		...anyOf
	];
	return [...own, ...inner.flatMap((one) => keysWithout(one, path))];
}
