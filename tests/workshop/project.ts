import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadCourse, report, type Finding } from '../../build/check/index.ts';
import { inTwoLanguages, isKept } from '../two-languages.ts';

/** What an author has on the disk, to be changed with the commands of the guide and an editor. */
export function authorsCopy() {
	const root = mkdtempSync(join(tmpdir(), 'workshop-'));
	cpSync(resolve('course'), join(root, 'course'), { recursive: true, filter: isKept });
	for (const path of ['package.json', '.prettierrc']) cpSync(resolve(path), join(root, path));
	symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
	const text = (path: string) => readFileSync(join(root, path), 'utf8');
	writeFileSync(join(root, 'course/course.yaml'), inTwoLanguages(text('course/course.yaml')));

	return {
		root,
		text,
		/** Saves a file with another text; returns how to undo it. */
		edit(path: string, from: string | RegExp, to: string): () => void {
			const before = text(path);
			const after = before.replace(from, to);
			if (after === before) throw new Error(`${path} has no ${from}`);
			writeFileSync(join(root, path), after);
			return () => writeFileSync(join(root, path), before);
		},
		/** `npm run new -- …` */
		new(...words: string[]): string {
			const command = resolve('build/commands/new.ts');
			return execFileSync(process.execPath, ['--import', 'tsx', command, ...words], {
				cwd: root,
				encoding: 'utf8'
			});
		},
		/** What `npm run check` finds and says. */
		async check(): Promise<{ findings: Finding[]; errors: Finding[]; said: string }> {
			const { findings } = await loadCourse(root);
			const errors = findings.filter(({ severity }) => severity === 'error');
			return { findings, errors, said: report(findings) };
		},
		course: () => loadCourse(root),
		remove: () => rmSync(root, { recursive: true, force: true })
	};
}
