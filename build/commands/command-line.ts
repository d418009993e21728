import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../check/nearest.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Told<Known extends Options> = ReturnType<
	typeof parseArgs<{ options: Known; allowPositionals: true }>
>;

interface Command<Known extends Options> {
	/** What `--help` shows. */
	usage: string;
	options?: Known;
	/** Whether it takes words that are no options, such as names of files. */
	words?: boolean;
}

/** Why a command does not begin: somebody asked how it is used (0), or told it what it does not know (2). */
interface Refusal {
	code: 0 | 2;
	says: string;
}

/** What a command was told. Asked for help, or told what it does not know, it ends here. */
export function commandLine<const Known extends Options>(command: Command<Known>): Told<Known> {
	const told = readCommandLine(command, process.argv.slice(2));
	if (!('code' in told)) return told;
	(told.code === 0 ? process.stdout : process.stderr).write(`${told.says}\n`);
	process.exit(told.code);
}

export function readCommandLine<const Known extends Options>(
	{ usage, options, words = false }: Command<Known>,
	args: string[]
): Told<Known> | Refusal {
	if (args.includes('--help') || args.includes('-h')) return { code: 0, says: usage.trim() };
	const known = options ?? ({} as Known);
	try {
		return parseArgs({ args, options: known, allowPositionals: words }) as Told<Known>;
	} catch (problem) {
		return { code: 2, says: `${reason(problem as Error, Object.keys(known))} See --help.` };
	}
}

function reason({ message }: Error, known: string[]): string {
	const [, name] = /^Unknown option '-+([^']+)'/.exec(message) ?? [];
	if (!name) return `${message.split(/\.(?:\s|$)/)[0] ?? ''}.`;
	const meant = nearest(name, known);
	return `There is no option "${name}".${meant ? ` Did you mean "--${meant}"?` : ''}`;
}
