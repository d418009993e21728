import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { common } from '../bundle/compile.ts';
import { fingerprint } from './fingerprint.ts';
import type { Remember } from './remember.ts';

export interface PageCode {
	script: string;
	styles: string;
}

const folder = fileURLToPath(new URL('./page', import.meta.url));
const fakes = fileURLToPath(new URL('../../tests/lms/fake', import.meta.url));
const tokens = fileURLToPath(new URL('../../src/player', import.meta.url));

/** The code of the preview's own page. */
export function pageCode(remember: Remember): Promise<PageCode> {
	const inputs = [fingerprint([folder, fakes], /./), fingerprint([tokens], /\.css$/)];
	return remember('page', inputs, compile);
}

async function compile(): Promise<PageCode> {
	const { output } = (await build({
		...common(folder, []),
		build: {
			write: false,
			target: 'es2022',
			cssCodeSplit: false,
			modulePreload: false,
			reportCompressedSize: false,
			rolldownOptions: { checks: { pluginTimings: false }, input: `${folder}/main.ts` }
		}
	})) as Rolldown.RolldownOutput;
	const script = output.find((file) => file.type === 'chunk');
	const styles = output.find((file) => file.fileName.endsWith('.css'));
	return {
		script: script?.code ?? '',
		styles: styles?.type === 'asset' ? String(styles.source) : ''
	};
}
