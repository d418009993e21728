import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inTwoLanguages, isKept } from '../two-languages.ts';

/** A copy of the project in a folder of its own, where files may be changed as an author does. */
export function copyOfProject() {
	const root = mkdtempSync(join(tmpdir(), 'preview-'));
	for (const path of ['course', 'src', 'package.json', 'tsconfig.json']) {
		cpSync(resolve(path), join(root, path), { recursive: true, filter: isKept });
	}
	const settings = join(root, 'course/course.yaml');
	writeFileSync(settings, inTwoLanguages(readFileSync(settings, 'utf8')));
	symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');

	return {
		root,
		read: (path: string) => readFileSync(join(root, path), 'utf8'),
		/** Saves a file with another text, and gives the text it had. */
		edit(path: string, change: (text: string) => string): string {
			const before = readFileSync(join(root, path), 'utf8');
			writeFileSync(join(root, path), change(before));
			return before;
		},
		remove: () => rmSync(root, { recursive: true, force: true })
	};
}
