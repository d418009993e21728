import type { Fault, FakeLms } from '../lms/fake/index.ts';

const ranks: Record<string, string[]> = {
	'cmi.core.lesson_status': ['not attempted', 'incomplete', 'failed', 'completed', 'passed'],
	'cmi.completion_status': ['unknown', 'incomplete', 'completed'],
	'cmi.success_status': ['unknown', 'failed', 'passed']
};

/** Watches what arrives at the server itself, under every fault. */
export function watchServer(lms: FakeLms) {
	const best: Record<string, string> = {};
	const seen = {
		saves: 0,
		/**
		 * Notes the status; tells where it is lower than at an earlier look. Between looks, mending a lost status may send
		 * another one first.
		 */
		standing(state: Readonly<Record<string, string>>) {
			for (const [element, words] of Object.entries(ranks)) {
				const [before = '', now = ''] = [best[element], state[element]];
				if (words.indexOf(now) < words.indexOf(before)) return `${element}: ${before} → ${now}`;
				best[element] = now;
			}
			return undefined;
		}
	};
	const watch: Fault = (below) => ({
		send(values) {
			seen.saves += 1;
			return below.send(values);
		}
	});
	lms.use(watch);
	return seen;
}
