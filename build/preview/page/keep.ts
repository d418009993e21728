/** What this browser keeps for the preview itself, beside what the course keeps under its own name. */
export const keep = {
	read<T>(key: string): T | undefined {
		try {
			return JSON.parse(localStorage.getItem(`preview.${key}`) ?? 'null') ?? undefined;
		} catch {
			return undefined;
		}
	},
	write(key: string, value: unknown): void {
		try {
			localStorage.setItem(`preview.${key}`, JSON.stringify(value));
		} catch {
			// Then it is forgotten with the page.
		}
	},
	/** Forgets all that the course keeps in this browser. */
	forgetCourse(id: string): void {
		for (const key of Object.keys(localStorage)) {
			if (key.startsWith(`${id}.`)) localStorage.removeItem(key);
		}
	}
};
