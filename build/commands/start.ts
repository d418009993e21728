import { startPreview } from '../preview/preview.ts';
import type { Told } from '../preview/told.ts';
import { commandLine } from './command-line.ts';

const { positionals } = commandLine({
	usage: `
npm start [-- path/to.zip]

Shows the course, or any SCORM package, beside an LMS, and builds it anew as its files are saved.
`,
	words: true
});
let last: Told | undefined;
const preview = await startPreview({ root: process.cwd(), zip: positionals[0], ontold });
console.log(`Preview: ${preview.address}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.once(signal, () => void preview.close().then(() => process.exit()));
}

function ontold(told: Told): void {
	if (told.building) return;
	const { findings, note, seconds, stamp } = told;
	const texts = findings.texts.join('\n\n');
	if (texts && texts !== last?.findings.texts.join('\n\n')) console.log(`\n${texts}\n`);
	if (note && note !== last?.note) console.log(note);
	if (findings.errors) console.log('Not built; the last good build stays.');
	else if (told.zip) console.log(`${told.zip.title} (${told.zip.standard}), as it is in the zip`);
	else if (stamp !== last?.stamp) console.log(`Built in ${seconds.toFixed(1)} s`);
	last = told;
}
