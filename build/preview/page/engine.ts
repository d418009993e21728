import { errorWords } from './error-words.ts';
import { launchValues, type Launch } from './launch-values.ts';
import { standards, type Values } from './standards.ts';

type Method = (...args: string[]) => unknown;

/** The part of scorm-again's classes that is used here. */
interface ScormAgain {
	loadFromFlattenedJSON(values: Values, root: string): void;
	getFlattenedCMI(): Record<string, unknown>;
	cmi: { getCurrentTotalTime(): string };
}

export interface Call {
	/** Counts from 1 in each visit. */
	n: number;
	/** Seconds since the course was opened. */
	at: number;
	name: string;
	element?: string;
	value?: string;
	result: string;
	/** Absent when all went well. */
	error?: { code: string; words: string };
}

export interface Engine {
	/** What the course finds and calls. */
	api: Record<string, Method>;
	/** All values, set or not yet committed. */
	values(): Values;
	/** The same at the end of a visit, with its time added to the total. */
	valuesAtEnd(): Values;
	/** What the server keeps, where that may be less than what was set. */
	stored?(): Values;
}

const functions = ['Initialize', 'GetValue', 'SetValue', 'Commit'];
/** The course asks these after every call; their answers stand in the call they are about. */
const ofErrors = ['GetLastError', 'GetErrorString', 'GetDiagnostic'];

/** An LMS run by scorm-again, with everything the course calls told to `oncall`. */
export async function createEngine(
	launch: Launch,
	{ held, oncall }: { held: Values; oncall: (call: Call, ended: boolean) => void }
): Promise<Engine> {
	const { script, engine, prefix, end, elements } = standards[launch.standard];
	const classes = (await import(/* @vite-ignore */ script)) as Record<
		string,
		new (settings: object) => ScormAgain
	>;
	const Class = classes[engine];
	if (!Class) throw new Error(`scorm-again has no ${engine}.`);
	const lms = new Class({ autocommit: false, logLevel: 5 });
	lms.loadFromFlattenedJSON(launchValues(launch, held), '');

	const total = lms.cmi.getCurrentTotalTime.bind(lms.cmi);
	const totalBefore = held[elements.total];
	const values = () =>
		Object.fromEntries(
			Object.entries(lms.getFlattenedCMI()).filter(
				(entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''
			)
		);
	return {
		api: recorded(lms as unknown as Record<string, Method>, { prefix, end, oncall }),
		values: () => ({ ...values(), ...(totalBefore && { [elements.total]: totalBefore }) }),
		valuesAtEnd: () => ({ ...values(), [elements.total]: total() })
	};
}

interface Recording {
	prefix: string;
	end: string;
	oncall: (call: Call, ended: boolean) => void;
}

/** An LMS's functions, each call told with its answer and the error that stood after it. */
export function recorded(
	methods: Record<string, Method>,
	{ prefix, end, oncall }: Recording
): Engine['api'] {
	const begun = performance.now();
	const api: Engine['api'] = {};
	let n = 0;
	for (const name of ofErrors.map((one) => prefix + one)) {
		api[name] = (...args) => methods[name]?.(...args);
	}
	for (const short of [...functions, end]) {
		const name = prefix + short;
		api[name] = (...args) => {
			const result = methods[name]?.(...args);
			const call: Call = {
				n: (n += 1),
				at: (performance.now() - begun) / 1000,
				name,
				...(args[0] && { element: args[0] }),
				...(args.length > 1 && { value: args[1] }),
				result: String(result),
				...(failed(short, String(result)) && errorNow())
			};
			oncall(call, short === end && call.result === 'true');
			return result;
		};
	}

	// The code of an earlier call may still stand after one that went well.
	function failed(short: string, result: string): boolean {
		return result === (short === 'GetValue' ? '' : 'false');
	}

	function errorNow(): Pick<Call, 'error'> {
		const ask = (name: string, code: string) => String(methods[prefix + name]?.(code) ?? '');
		const code = ask('GetLastError', '');
		if (code === '0') return {};
		const said = [ask('GetErrorString', code), ask('GetDiagnostic', '')];
		const standard = prefix ? 'scorm12' : 'scorm2004';
		return { error: { code, words: errorWords(standard, code, said) } };
	}
	return api;
}
