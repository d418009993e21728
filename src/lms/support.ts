import type { Call } from './port.ts';

const person = /(student|learner)_(id|name)$/;
const state = /suspend_data$/;

/** The calls for people who look for a fault, one a line: without who the learner is, and without what was done. */
export function callLines(calls: readonly Call[]): string[] {
	return calls.map(({ t, name, element = '', value, result, error }) => {
		const shown = (text: string) =>
			person.test(element) && text ? '***' : state.test(element) ? shortened(text) : text;
		const given = value === undefined ? element : `${element}, ${shown(value)}`;
		const end = error ? `  [${error}]` : '';
		return `${(t / 1000).toFixed(1)} s  ${name}(${given}) → ${shown(result)}${end}`;
	});
}

/** Version and revision, which tell which of two states is the newer, and the length. */
function shortened(text: string) {
	const [, head] = /^(\w+\.\w+\.)/.exec(text) ?? [];
	return head ? `${head}… (${text.length})` : text;
}
