import { posix } from 'node:path';
import { Script } from 'node:vm';

import { error, startOf, type Finding } from '../check/finding.ts';
import { rules, type Rule } from './rules.ts';
import type { Files } from './schemas.ts';

/**
 * Largest zip we hand out, in bytes. The whole course is some 145,000 words a language, 0.3–0.4 MB zipped: three languages
 * stay below 1.5 MB, four do not.
 */
export const largestZip = 2_000_000;
/** The same with PDFs and pages for paper in four languages. Moodle takes such a file; a school's own limit may be lower. */
export const largestWithPaper = 20_000_000;

// Names that tradition or a standard spells with capitals.
const usual = new Set(['THIRD-PARTY-NOTICES.txt', 'XMLSchema.dtd']);

/** Looks in the files of one package, without schemas and manifest, for what an LMS, a browser or a strict server would refuse. */
export function lint(files: Files): Finding[] {
	const paths = Object.keys(files);
	return [
		...paths.filter(oddlyNamed).map((path) => error('file_name', startOf(path), { path })),
		...twiceNamed(paths),
		...paths.flatMap((path) => textFindings(path, files))
	];
}

/** Says so when a zip has grown past what is promised. */
export const lintSize = (file: string, bytes: number, most = largestZip): Finding[] =>
	bytes > most ? [error('package_too_large', startOf(file), { bytes, most })] : [];

const oddlyNamed = (path: string) =>
	path.endsWith('.') ||
	path.split('/').some((part) => !usual.has(part) && !/^[a-z0-9_-][a-z0-9._-]*$/.test(part));

function twiceNamed(paths: string[]): Finding[] {
	const first = new Map<string, string>();
	return paths.flatMap((path) => {
		const base = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
		const other = first.get(base);
		if (other !== undefined) return [error('base_name_twice', startOf(path), { path, other })];
		first.set(base, path);
		return [];
	});
}

function textFindings(path: string, files: Files): Finding[] {
	const type = /\.(html|css|js|svg)$/.exec(path)?.[1];
	if (!type) return [];
	const text = new TextDecoder().decode(files[path]);
	return [
		...rules.filter((rule) => rule.in.includes(type)).flatMap((rule) => matches(rule, path, text)),
		...(type === 'js' ? classicOnly(path, text) : []),
		...(type === 'html' ? missing(path, text, files) : [])
	];
}

const matches = ({ code, pattern }: Rule, file: string, text: string) =>
	[...text.matchAll(pattern)].map(({ index, 0: found }) => {
		const before = text.slice(0, index).split('\n');
		const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
		return error(code, place, { found: found.trim().slice(0, 60) });
	});

function classicOnly(file: string, text: string): Finding[] {
	try {
		new Script(text, { filename: file });
		return [];
	} catch (problem) {
		return [error('not_a_classic_script', startOf(file), { reason: (problem as Error).message })];
	}
}

function missing(file: string, text: string, files: Files): Finding[] {
	const folder = file.slice(0, file.lastIndexOf('/') + 1);
	const references = text.matchAll(
		/<(?:script|link|img|source|a)\b[^>]*?\s(?:src|href)="([^"]*)"/g
	);
	return [...references].flatMap(({ 1: reference = '' }) => {
		if (/^(?:[a-z]+:|\/\/|#|$)/.test(reference)) return [];
		const path = posix.normalize(folder + reference.replace(/[?#].*$/, ''));
		return path in files ? [] : [error('file_not_in_package', startOf(file), { reference })];
	});
}
