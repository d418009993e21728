import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Content of every file that matters, by path from the project's folder (`course/course.yaml`). */
export type Files = ReadonlyMap<string, Uint8Array>;

const wanted = /(?:\.(?:yaml|json|svelte)|\/ids\.lock)$/;

export function filesIn(root: string, folder = 'course'): Files {
	if (!existsSync(join(root, folder))) return new Map();
	return new Map(listed(root, folder).map((path) => [path, readFileSync(join(root, path))]));
}

function listed(root: string, folder: string): string[] {
	return readdirSync(join(root, folder), { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = `${folder}/${entry.name}`;
			if (entry.isDirectory()) return listed(root, path);
			return wanted.test(path) ? [path] : [];
		});
}

/** The text of a file, or nothing when it is not UTF-8. A byte order mark is dropped. */
export function textOf(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
