import type { Call } from '../../lms/port.ts';

/** Elements whose values say who somebody is or what they did. */
const personal = /suspend_data|student_|learner_|_response|pattern|launch_data|comments/;

/** Calls for a support desk, without what they say of a person. */
export function callsAsJson(calls: readonly Call[]): string {
	const hidden = (value: string) => `(${value.length})`;
	const told = calls.map((call) => {
		if (!call.element || !personal.test(call.element)) return call;
		return {
			...call,
			...(call.value !== undefined && { value: hidden(call.value) }),
			...(/Get/i.test(call.name) && { result: hidden(call.result) })
		};
	});
	return `${JSON.stringify(told, null, '\t')}\n`;
}
