import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFiles } from '../../build/check/index.ts';
import { filled, messagesIn, readMessages } from '../../build/check/messages.ts';
import { sampleFiles, samples } from './sample.ts';

const messages = readMessages();

const folders = ['check', 'check/case', 'read', 'ids', 'seals'];

const findings = samples.flatMap((name) => checkFiles(sampleFiles(name)).findings);

/** Told by the rules of saved ids and of editions, which have tests of their own. */
const elsewhere = [
	'edition_booster',
	'edition_language',
	'edition_lesson',
	'lock_changed',
	'state_too_long'
];

function sourceIn(folder: string): string {
	const at = new URL(`../../build/${folder}/`, import.meta.url);
	return readdirSync(at)
		.filter((name) => name.endsWith('.ts'))
		.map((name) => readFileSync(new URL(name, at), 'utf8'))
		.join('\n');
}

function told(...folders: string[]): string[] {
	const first = /(?<=\b(?:error|warning|tell|told|stop|outside)\(\s*')[a-z_]+(?=')/g;
	const named = /(?<=code: ')\w+_\w+(?=')/g;
	const source = folders.map(sourceIn).join('\n');
	return [...(source.match(first) ?? []), ...(source.match(named) ?? [])];
}

test('every code that is told has a message', () => {
	const codes = told(...folders);

	const without = codes.filter((code) => !messages.has(code));

	expect(codes.length).toBeGreaterThan(80);
	expect(without).toEqual([]);
});

test('every message is used', () => {
	const all = readdirSync(new URL('../../build/', import.meta.url), {
		recursive: true,
		withFileTypes: true
	});
	const source = all
		.filter((entry) => entry.isDirectory())
		.map(({ parentPath, name }) => sourceIn(`${parentPath.split('/build/')[1] ?? ''}/${name}`))
		.join('\n');

	const idle = [...messages.keys()].filter((code) => !source.includes(`'${code}'`));

	expect(idle).toEqual([]);
});

test('every finding about a course is shown by a sample', () => {
	const shown = new Set(findings.map(({ code }) => code));

	const never = new Set(told(...folders).filter((code) => !shown.has(code)));

	expect([...never].filter((code) => !elsewhere.includes(code))).toEqual([]);
});

test('every message says something whatever its values, and leaves no name unfilled', () => {
	const bad = findings.filter(({ code, params }) => {
		const text = filled(messages.get(code)?.text ?? '', params);
		return text === '' || /%\w+%|undefined|\bNaN\b/.test(text);
	});

	expect(bad).toEqual([]);
});

test('messages are written to an author', () => {
	const text = [...messages.values()]
		.map((message) => message.text + message.explanation)
		.join('\n');

	expect(text).not.toMatch(/schema|\bpars|undefined|\bnull\b|\btoken/i);
});

test('every message has an explanation', () => {
	const bare = [...messages.values()].filter(({ explanation }) => explanation === '');

	expect(bare).toEqual([]);
});

test('a sentence is left out when its value is not known', () => {
	const [message] = messagesIn(
		'## a_code\n\n> There is no "%id%". Did you mean "%nearest%"?\n\nLook again.\n'
	);

	const text = filled(message?.text ?? '', { id: 'x', nearest: undefined });

	expect(text).toBe('There is no "x".');
});
