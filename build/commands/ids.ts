import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCourse, print } from '../check/index.ts';
import { appendMissing, missing, readLock } from '../ids/index.ts';
import { commandLine } from './command-line.ts';

commandLine({
	usage: `
npm run ids

Gives new saved ids their permanent numbers, at the end of their lines in course/ids.lock.
`
});
const root = process.cwd();
const path = join(root, 'course/ids.lock');
const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
const lock = readLock(text);
const { course, findings } = await loadCourse(root);

// Only a sound course in which everything is written may take numbers: they are never taken back.
const errors = findings.filter(({ severity, code }) => severity === 'error' || code === 'to_write');
if (errors.length) {
	process.stdout.write(print(errors));
	process.exitCode = 1;
} else {
	const added = Object.entries(missing(course, lock));
	if (added.length) writeFileSync(path, appendMissing(text, { course, lock }));
	for (const [scope, ids] of added) process.stdout.write(`${scope}: ${ids.join(' ')}\n`);
	const count = added.flatMap(([, ids]) => ids).length;
	process.stdout.write(count ? `${count} new ids in course/ids.lock\n` : 'Nothing new.\n');
}
