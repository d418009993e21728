import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFiles, print } from '../../build/check/index.ts';
import { sampleFiles } from './sample.ts';

const base = sampleFiles('base');
const paths = [...base.keys()];
const debris = [
	'{',
	'}',
	'[',
	']',
	'"',
	"'",
	':',
	',',
	'<',
	'>',
	'\t',
	'\n',
	'- ',
	'&x',
	'*x',
	'!',
	'__proto__',
	'{{',
	'$t(',
	'%',
	'|',
	'0',
	'null',
	'\u0000'
];

test('no damage to a file makes the checker fail', () => {
	const damage = fc.record({
		path: fc.constantFrom(...paths),
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		cut: fc.nat(30),
		put: fc.array(fc.constantFrom(...debris), { maxLength: 3 })
	});

	fc.assert(
		fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
			const files = new Map(base);
			for (const { path, at, cut, put } of damages) {
				const text = new TextDecoder().decode(files.get(path));
				const start = Math.floor(at * text.length);
				const damaged = text.slice(0, start) + put.join('') + text.slice(start + cut);
				files.set(path, new TextEncoder().encode(damaged));
			}
			expect(typeof print(checkFiles(files).findings, { messages: new Map() })).toBe('string');
		}),
		{ numRuns: 100, seed: 7 }
	);
}, 60_000);

test('brackets without end are a finding', () => {
	const files = new Map(base).set(
		'course/sources.yaml',
		new TextEncoder().encode('['.repeat(20_000))
	);

	const codes = checkFiles(files).findings.map(({ code }) => code);

	expect(codes).toEqual(['too_deep']);
});

test('no missing file makes the checker fail', () => {
	const broken = paths.filter((path) => {
		const files = new Map([...base].filter(([other]) => other !== path));
		return !Array.isArray(checkFiles(files).findings);
	});

	expect(broken).toEqual([]);
	expect(checkFiles(new Map()).findings.map(({ code }) => code)).toContain('missing_file');
}, 30_000);
