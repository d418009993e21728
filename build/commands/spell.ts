import { spell } from '../spell/index.ts';
import { commandLine } from './command-line.ts';

const { values } = commandLine({
	usage: `
npm run spell [-- --language lv,en]

Says which words neither the dictionary nor course/spelling/ knows.

  --language lv,en  only these languages
`,
	options: { language: { type: 'string' } }
});
const told = await spell(process.cwd(), values.language?.split(','));
let count = 0;

for (const [language, words] of Object.entries(told)) {
	if (!words) {
		console.log(
			`${language}: no dictionary here. For Finnish: apt install libvoikko-dev voikko-fi\n`
		);
		continue;
	}
	count += words.length;
	for (const { word, suggestions, places } of words) {
		const [first] = places;
		const where = first ? `${first.file}:${first.line}:${first.column}` : '';
		const more = places.length > 1 ? ` and ${places.length - 1} more` : '';
		const meant = suggestions.length > 0 ? `  Did you mean ${suggestions.join(', ')}?` : '';
		console.log(`${where}${more}\n  "${word}"${meant}\n`);
	}
	console.log(`${language}: ${words.length} unknown words.`);
}
if (count > 0) {
	console.log(
		'Correct them, or add those that are right to course/spelling/<language>.txt or names.txt.'
	);
}
process.exitCode = count > 0 ? 1 : 0;
