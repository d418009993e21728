import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFiles, print } from '../../build/check/index.ts';
import { expectedFile, sampleFiles, samples } from './sample.ts';

// UPDATE=1 writes what is printed now; read the difference as an author would.
describe('a course with mistakes is told all of them', () => {
	test.each(samples)('%s', (name) => {
		const file = expectedFile(name);

		const printed = print(checkFiles(sampleFiles(name)).findings);

		if (process.env['UPDATE']) writeFileSync(file, printed);
		expect(printed).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
	});
});

test('LX-19: at least 15 broken cases are refused', () => {
	const refused = samples.filter((name) => {
		const file = expectedFile(name);
		return existsSync(file) && /^course\/cases\//m.test(readFileSync(file, 'utf8'));
	});

	expect(refused.length).toBeGreaterThanOrEqual(15);
});
