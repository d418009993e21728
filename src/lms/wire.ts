import { attempt } from './attempt.ts';
import type { Functions } from './adapter.ts';
import type { Clock } from './clock.ts';
import type { Api } from './find-api.ts';
import type { Call } from './port.ts';

const remembered = 200;

/** The calls themselves: nothing thrown comes out, any kind of result is text, the last 200 are remembered. */
export interface Wire {
	begin(): 'begun' | 'refused' | 'threw';
	/** '' for anything missing or refused. */
	get(element: string): string;
	/** Whether the LMS took it, as far as it says. */
	set(element: string, value: string): boolean;
	commit(): boolean;
	end(): boolean;
}

export function connect(
	api: Api,
	{ functions, clock, calls }: { functions: Functions; clock: Clock; calls: Call[] }
): Wire {
	const from = clock.now();

	function call(name: string, element = '', ...value: string[]): Call & { threw?: true } {
		const entry: Call & { threw?: true } = { t: clock.now() - from, name, result: '' };
		if (element) entry.element = element;
		if (value.length > 0) entry.value = value[0];
		try {
			// On the object itself, and with exactly the arguments the standard has: many APIs count them.
			const result = api[name]?.(element, ...value);
			entry.result = result === undefined || result === null ? '' : String(result);
		} catch (error) {
			entry.threw = true;
			entry.error = attempt(() => String(error)) ?? 'threw';
		}
		calls.push(entry);
		if (calls.length > remembered) calls.shift();
		return entry;
	}

	/** Only "false" is a refusal: LMSs also answer with `String` objects, booleans, nothing at all. */
	function accepted(entry: ReturnType<typeof call>) {
		if (entry.threw) return false;
		if (entry.result !== 'false') return true;
		entry.error = attempt(() => String(api[functions.error]?.()));
		return false;
	}

	return {
		begin() {
			const entry = call(functions.begin);
			if (entry.threw) return 'threw';
			return accepted(entry) || (functions.running && entry.error === functions.running)
				? 'begun'
				: 'refused';
		},
		get: (element) => call(functions.get, element).result,
		set: (element, value) => accepted(call(functions.set, element, value)),
		commit: () => accepted(call(functions.commit)),
		end: () => accepted(call(functions.end))
	};
}
