import { attempt } from './attempt.ts';
import type { Functions } from './adapter.ts';
import type { Clock } from './clock.ts';
import type { Api } from './find-api.ts';
import type { Call, Fault } from './port.ts';

const remembered = 200;

interface Begun {
	fault: Exclude<Fault, 'no-api'>;
	code?: string;
}

/** A failure after this long is a server that does not answer, not one that says no. */
const veryLong = 20_000;

/** The calls themselves: nothing thrown comes out, any kind of result is text, the last 200 are remembered. */
export interface Wire {
	begin(): 'begun' | Begun;
	/** '' for anything missing or refused. */
	get(element: string): string;
	/** Whether the LMS took it, as far as it says. */
	set(element: string, value: string): boolean;
	commit(): boolean;
	end(): boolean;
}

type Outcome = Call & { threw?: boolean; hangs?: boolean };

export function connect(
	api: Api,
	{ functions, clock, calls }: { functions: Functions; clock: Clock; calls: Call[] }
): Wire {
	const from = clock.now();

	function call(name: string, element = '', ...value: string[]): Outcome {
		const entry: Outcome = { t: clock.now() - from, name, result: '' };
		if (element) entry.element = element;
		if (value.length > 0) entry.value = value[0];
		try {
			// On the object itself, and with exactly the arguments the standard has: many APIs count them.
			const result = api[name]?.(element, ...value);
			entry.result = result === undefined || result === null ? '' : String(result);
			// The standard's calls answer at once: a promise is no answer. It comes from another window, with an `Object` of its own.
			entry.hangs = typeof result === 'object' && result !== null && 'then' in result;
		} catch (error) {
			entry.threw = true;
			entry.error = attempt(() => String(error)) ?? 'threw';
		}
		calls.push(entry);
		if (calls.length > remembered) calls.shift();
		return entry;
	}

	/** Only "false" is a refusal: LMSs also answer with `String` objects, booleans, nothing at all. */
	function accepted(entry: Outcome) {
		if (entry.threw || entry.hangs) return false;
		if (entry.result !== 'false') return true;
		entry.error = attempt(() => String(api[functions.error]?.()));
		return false;
	}

	return {
		begin() {
			const entry = call(functions.begin);
			const taken = accepted(entry) || (functions.running && entry.error === functions.running);
			if (taken) return 'begun';
			if (entry.hangs || clock.now() - from - entry.t >= veryLong) return { fault: 'api-hangs' };
			if (entry.threw) return { fault: 'api-throws' };
			return { fault: 'initialise-failed', code: entry.error };
		},
		get: (element) => call(functions.get, element).result,
		set: (element, value) => accepted(call(functions.set, element, value)),
		commit: () => accepted(call(functions.commit)),
		end: () => accepted(call(functions.end))
	};
}
