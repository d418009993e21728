import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Params } from './finding.ts';

export interface Message {
	code: string;
	/** One line, with `%names%`. */
	text: string;
	/** What to do about it, at more length. */
	explanation: string;
}

const folder = fileURLToPath(new URL('../messages/', import.meta.url));

export function readMessages(from = folder): Map<string, Message> {
	const messages = readdirSync(from)
		.filter((name) => name.endsWith('.md'))
		.sort()
		.flatMap((name) => messagesIn(readFileSync(from + name, 'utf8')));
	return new Map(messages.map((message) => [message.code, message]));
}

/** Entries of one file: `## code`, `> message`, explanation. */
export function messagesIn(text: string): Message[] {
	return text
		.split(/^## /m)
		.slice(1)
		.map((entry) => {
			const [code = '', ...lines] = entry.split('\n');
			const quoted = lines.filter((line) => line.startsWith('>'));
			const others = lines.filter((line) => !line.startsWith('>'));
			return {
				code: code.trim(),
				text: quoted.map((line) => line.slice(1).trim()).join(' '),
				explanation: others.join('\n').trim()
			};
		});
}

/** The message with its values; a sentence whose value is absent is left out. */
export function filled(text: string, params: Params): string {
	return text
		.split(/(?<=[.?!]) (?=[A-Z%])/)
		.filter((sentence) => names(sentence).every((name) => params[name] !== undefined))
		.map((sentence) => sentence.replace(/%(\w+)%/g, (_, name: string) => String(params[name])))
		.join(' ');
}

function names(sentence: string): string[] {
	return [...sentence.matchAll(/%(\w+)%/g)].map((match) => match[1] ?? '');
}
