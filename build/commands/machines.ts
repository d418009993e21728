import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machineDrawings } from '../drawing/machines.ts';
import { commandLine } from './command-line.ts';

commandLine({
	usage: `
npm run machines

Draws the machines of the simulator, as the code has them, into docs/machines/.
`
});
const folder = join(process.cwd(), 'docs/machines');
mkdirSync(folder, { recursive: true });
for (const [name, svg] of Object.entries(machineDrawings())) {
	writeFileSync(join(folder, name), svg);
	process.stdout.write(`docs/machines/${name}\n`);
}
