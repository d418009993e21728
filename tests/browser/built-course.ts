import { execFile } from 'node:child_process';
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

import type { Course } from '#model';

import type { Kind } from './packages.ts';
import { unzipTo } from './unpack.ts';

export interface BuiltCourse {
	course: Course;
	/** Folder with the files of a package. */
	folderOf(kind: Kind): string;
	remove(): void;
}

/**
 * A short course, its first and its last lesson in English, built as its author builds it.
 *
 * @param settings Lines of `course.yaml` that say something else.
 * @param args What `npm run build` is told.
 */
export async function buildCourse(
	settings: Record<string, string>,
	args: string[] = []
): Promise<BuiltCourse> {
	const root = shortCourse({ languages: '[en]', 'region-of': '{ en: eu }', ...settings });
	const remove = () => rmSync(root, { recursive: true, force: true });
	const command = ['--import', 'tsx', resolve('build/commands/build.ts'), ...args];
	await promisify(execFile)(process.execPath, command, { cwd: root }).catch(
		({ stdout, stderr }: Record<string, string>) => {
			remove();
			throw new Error(`The course could not be built.\n${stdout}${stderr}`);
		}
	);

	const only = (folder: string, end: string) => {
		const [name = ''] = readdirSync(join(root, folder)).filter((one) => one.endsWith(end));
		return join(root, folder, name);
	};
	return {
		course: JSON.parse(readFileSync(only('.course', '.json'), 'utf8')) as Course,
		folderOf: (kind) => unzipTo(join(root, 'unpacked', kind), only('dist', `-${kind}.zip`)),
		remove
	};
}

const lessons = ['before-you-start', 'final-check'];

function shortCourse(settings: Record<string, string>): string {
	const root = mkdtempSync(join(tmpdir(), 'built-'));
	const filter = (path: string) => !/[\\/](lv|ru|fi)\.json$/.test(path);
	for (const path of ['course', 'src', 'package.json', 'tsconfig.json'])
		cpSync(resolve(path), join(root, path), { recursive: true, filter });
	symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');

	const file = join(root, 'course/course.yaml');
	const short = readFileSync(file, 'utf8').replace(
		/^ {2}- \{ id: ([\w-]+).*\n/gm,
		(line, id: string) => (lessons.includes(id) ? line : '')
	);
	const changed = Object.entries(settings).reduce(
		(text, [key, value]) => text.replace(new RegExp(`^${key}:.*$`, 'm'), `${key}: ${value}`),
		short
	);
	writeFileSync(file, changed);
	return root;
}
