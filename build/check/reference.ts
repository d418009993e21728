import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { messagesIn } from './messages.ts';

const folder = fileURLToPath(new URL('../messages/', import.meta.url));

/** `docs/authors/messages.md`: every message of the checker with its remedy, by subject. */
export function messageReference(): string {
	const subjects = readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.sort()
		.map((name) => {
			const text = readFileSync(folder + name, 'utf8');
			const title = /^# (.*)$/m.exec(text)?.[1] ?? name;
			return { title, messages: messagesIn(text) };
		});
	return [
		'# What the checker says',
		'',
		'<!-- Written by `npm run reference` from build/messages/. -->',
		'',
		'`npm run check` names the file, the line and the column of each finding, and its code. Look the code up here. Words',
		'between percent signs stand for what is in your file.',
		'',
		...subjects.map(({ title }) => `- [${title}](#${anchor(title)})`),
		'',
		...subjects.flatMap(({ title, messages }) => [
			`## ${title}`,
			'',
			...messages.flatMap(({ code, text, explanation }) => [
				`### ${code}`,
				'',
				`> ${text}`,
				'',
				explanation,
				''
			])
		])
	].join('\n');
}

/** As web sites of repositories make them from headings. */
function anchor(title: string): string {
	return title
		.toLowerCase()
		.replace(/[^\p{L}\p{N} _-]/gu, '')
		.replaceAll(' ', '-');
}
