import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { rows } from './field-rows.ts';

const id = (n: number) => `FF-${String(n).padStart(2, '0')}`;

/** Files with a test whose title names a row, by row. */
function named() {
	const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
		.map((file) => file.split(sep).join('/'))
		.filter((file) => /\.(test|spec)\.ts$/.test(file))
		.sort();
	const found = new Map<string, string[]>();
	for (const file of files) {
		const titles = readFileSync(join('tests', file), 'utf8').match(/^.*['"`]FF-\d\d.*$/gm) ?? [];
		for (const row of new Set(titles.join().match(/FF-\d\d/g)))
			found.set(row, [...(found.get(row) ?? []), `tests/${file}`]);
	}
	return found;
}

const rest = ({ cannot, never }: (typeof rows)[number]) =>
	cannot ? `cannot run: ${cannot}` : never ? `not here: ${never}` : '';

async function table() {
	const tests = named();
	const lines = rows.map((row, n) => {
		const where = (tests.get(id(n + 1)) ?? []).map((file) => `\`${file}\``).join(', ');
		return `| ${id(n + 1)} | ${row.what} | ${[where, rest(row)].filter(Boolean).join('; ')} |`;
	});
	const text = `# Failures in the field, and what holds them off

Made from the titles of the tests by \`tests/lms/field-failures.test.ts\`; do not edit. A test whose title begins with the
number fails when the remedy is taken away (\`npm run mutate\` tries that).

| row | failure | tests |
|---|---|---|
${lines.join('\n')}
`;
	const config = await resolveConfig('docs/field-failures.md');
	return format(text, { ...config, parser: 'markdown' });
}

test('the list of field failures says what the tests say', async () => {
	await expect(await table()).toMatchFileSnapshot('../../docs/field-failures.md');
});

test('every failure has a test, or a reason', () => {
	const tests = named();

	const open = rows
		.map((row, n) => ({ row, id: id(n + 1) }))
		.filter(({ row, id }) => !tests.has(id) && !rest(row));

	expect(open).toEqual([]);
	expect(rows).toHaveLength(72);
});
