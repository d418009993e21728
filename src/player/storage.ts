/** The browser's storage under the course's own names. It may be missing, full or forbidden at any moment: nothing here throws. */
export function safeStorage(course: string, storage: () => Storage) {
	const name = (key: string) => `${course}.${key}`;
	return {
		read(key: string): string {
			try {
				return storage().getItem(name(key)) ?? '';
			} catch {
				return '';
			}
		},
		/** Whether it was kept. */
		write(key: string, value: string): boolean {
			try {
				storage().setItem(name(key), value);
				return storage().getItem(name(key)) === value;
			} catch {
				return false;
			}
		},
		/** Names of all that is kept. */
		get keys(): string[] {
			try {
				const all = Array.from({ length: storage().length }, (_, n) => storage().key(n) ?? '');
				return all
					.filter((key) => key.startsWith(name('')))
					.map((key) => key.slice(name('').length));
			} catch {
				return [];
			}
		},
		remove(key: string): void {
			try {
				storage().removeItem(name(key));
			} catch {
				// Then it was not kept either.
			}
		}
	};
}

export type SafeStorage = ReturnType<typeof safeStorage>;

/** Key of a learner's copy. People without an id share one: they are known only as "this browser". */
export function copyKey(learner: string): string {
	return learner ? `record.${encodeURIComponent(learner)}` : 'record';
}
