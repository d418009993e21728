/**
 * What a learner set for the reader itself, in this browser where that is allowed and else for this visit. It says nothing
 * about what was read, and no record holds it.
 */
export function preference(name: string) {
	const key = `reader.${name}`;
	let value = $state(read(key));
	return {
		get current() {
			return value;
		},
		set current(next: string) {
			value = next;
			try {
				localStorage.setItem(key, next);
			} catch {
				// Then it holds for this visit.
			}
		}
	};
}

function read(key: string): string {
	try {
		return localStorage.getItem(key) ?? '';
	} catch {
		return '';
	}
}

/** `off` once the suggestion of a pause was dismissed. */
export const pauses = preference('pauses');
/** `alone` when cases are to open without help. */
export const help = preference('help');
