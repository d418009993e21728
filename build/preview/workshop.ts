import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Course } from '../../src/model/index.ts';
import { layoutsOf, makeSite, titleOf } from '../bundle/index.ts';
import { loadCourse, print, type Finding, type LoadedCourse } from '../check/index.ts';
import { appendMissing, missing, readLock } from '../ids/index.ts';
import type { Remember } from './remember.ts';
import { placesOf } from './places.ts';
import { siteFolder, stampOf } from './site-folder.ts';
import { rememberedSteps } from './steps.ts';
import type { Findings, Told } from './told.ts';

export interface WorkshopOptions {
	root: string;
	/** Where the site is put. */
	folder: string;
	remember: Remember;
	tell: (told: Told) => void;
}

/** Checks and builds the course again and again; whatever has errors leaves the last good build in its place. */
export function openWorkshop({ root, folder, remember, tell }: WorkshopOptions) {
	const steps = rememberedSteps(root, remember);
	const served = siteFolder(folder);
	let course: Course | undefined;
	let said: LoadedCourse['words'] = {};
	let told: Told = { stamp: '', building: true, findings: worded([]), note: '', seconds: 0 };
	let running: Promise<void> | undefined;
	let again = false;

	function say(news: Partial<Told>): void {
		told = { ...told, ...news };
		tell(told);
	}

	async function run(): Promise<void> {
		do {
			again = false;
			say({ building: true });
			const from = performance.now();
			const news = await build().catch((error: unknown) => ({ findings: broken(error, root) }));
			say({ ...news, building: false, seconds: (performance.now() - from) / 1000 });
		} while (again);
		running = undefined;
	}

	async function build(): Promise<Partial<Told>> {
		const { loaded, note } = await numbered(root);
		const findings = worded(loaded.findings);
		if (findings.errors > 0) return { findings, note: '' };

		const { words } = loaded;
		const layouts = layoutsOf(root, loaded.course);
		const site = await makeSite({ root, course: loaded.course, words, layouts, steps });
		const changed = served.replace(site);
		course = loaded.course;
		said = words;
		const { id, version, languages } = course;
		return {
			findings,
			note,
			course: {
				id,
				version,
				title: titleOf(course, words),
				languages: [...languages],
				places: placesOf(course, words)
			},
			...(changed.length > 0 && {
				stamp: stampOf(site),
				words: onlyWords(changed) ? { since: told.stamp, scripts: scriptsIn(changed) } : undefined
			})
		};
	}

	return {
		/** Builds what the files say now; while a build runs, another one follows it. */
		build(): Promise<void> {
			again = true;
			running ??= run();
			return running;
		},
		get told() {
			return told;
		},
		/** The course as it is served. */
		get course() {
			return course;
		},
		get words() {
			return said;
		}
	};
}

/** The course, after its new ids have been given their permanent numbers. Only a sound course gets any. */
async function numbered(root: string): Promise<{ loaded: LoadedCourse; note: string }> {
	const loaded = await loadCourse(root);
	if (worded(loaded.findings).errors > 0 || isUnfinished(loaded.findings))
		return { loaded, note: '' };
	const path = join(root, 'course/ids.lock');
	const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
	const lock = readLock(text);
	const added = Object.values(missing(loaded.course, lock)).flat();
	if (added.length === 0) return { loaded, note: '' };
	writeFileSync(path, appendMissing(text, { course: loaded.course, lock }));
	const note = `New in ids.lock: ${added.join(', ')}`;
	return { loaded: await loadCourse(root), note };
}

/** Numbers are never taken back, so nothing gets one before it is written. */
function isUnfinished(findings: readonly Finding[]): boolean {
	return findings.some(({ code }) => code === 'to_write');
}

/** Words are in scripts of their own; those of the start screen are in the page as well, for its next start. */
function onlyWords(changed: readonly string[]): boolean {
	return changed.every((path) => path === 'index.html' || path.startsWith('words/'));
}

function scriptsIn(changed: readonly string[]): string[] {
	return changed.filter((path) => path.endsWith('.js'));
}

/** What keeps the course from being built stands first. */
function worded(findings: readonly Finding[]): Findings {
	const errors = findings.filter(({ severity }) => severity === 'error');
	const warnings = findings.filter(({ severity }) => severity !== 'error');
	return {
		errors: errors.length,
		warnings: warnings.length,
		texts: [errors, warnings].flatMap(printed)
	};
}

function printed(findings: readonly Finding[]): string[] {
	return print(findings).split('\n\n').slice(0, findings.length);
}

/** Code that does not compile; the message says where. */
function broken(error: unknown, root: string): Findings {
	const text = (error instanceof Error ? error.message : String(error)).replaceAll(`${root}/`, '');
	return { errors: 1, warnings: 0, texts: [text] };
}
