import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { slowSteps, type Steps } from '../bundle/index.ts';
import type { StartScreen } from '../bundle/compile.ts';
import { lettersByGroup } from '../bundle/letters.ts';
import { plays } from '../bundle/late-scripts.ts';
import { outline } from '../bundle/scenarios.ts';
import { fingerprint } from './fingerprint.ts';
import { keyOf, type Remember } from './remember.ts';

const compiler = [fileURLToPath(new URL('../bundle', import.meta.url))];
const code = /\.(?:ts|svelte|css|js)$/;
/** In a lesson's folder, what is neither words nor structure: its layout and its media. */
const layout = /[\\/]lessons[\\/].*(?<!\.json|\.yaml)$/;

/** The slow steps of a build, done again only when what they are made from has changed. New words alone need none. */
export function rememberedSteps(root: string, remember: Remember): Steps {
	const player = () => fingerprint([join(root, 'src'), ...compiler], code);
	const lessons = () => fingerprint([join(root, 'course')], layout);
	const folder = join(root, '.course/preview/prerender');

	return {
		fontsFor(texts) {
			const all = [...texts];
			const letters = [...lettersByGroup(all)];
			const inputs = [letters, fingerprint(compiler, code)];
			return remember('fonts', inputs, () => slowSteps.fontsFor(all));
		},
		compileLateScripts(options) {
			const { course, layouts } = options;
			const inputs = [
				player(),
				lessons(),
				layouts,
				plays(course),
				course.exhibits,
				course.handbook
			];
			return remember('late', inputs, () => slowSteps.compileLateScripts(options));
		},
		compileClient(_, module) {
			const inputs = [player(), { ...module, course: outline(module.course) }];
			return remember('client', inputs, () => slowSteps.compileClient(root, module));
		},
		async compileStartScreen(_, module) {
			const inputs = [player(), outline(module.course)];
			await remember('start-screen', inputs, async () => {
				await slowSteps.compileStartScreen(root, module);
				cpSync(join(root, '.course/prerender'), folder, { recursive: true });
			});
			// The query makes Node read the file again when it has changed.
			const { href } = pathToFileURL(join(folder, 'prerender.js'));
			const made = (await import(/* @vite-ignore */ `${href}?${keyOf(inputs)}`)) as {
				startScreen: StartScreen;
			};
			return made.startScreen;
		}
	};
}
