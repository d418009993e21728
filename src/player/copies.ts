import { copyKey, type SafeStorage } from './storage.ts';

/** Days after the last change; without an LMS the copy is all there is, and the last booster is half a year away. */
export const lifetime = { learner: 90, browser: 400 };

/** Saved records in this browser, each with the day on which it was last written; old ones go by themselves. */
export function localCopies(storage: SafeStorage, now: number) {
	const find = (key: string) => {
		const [text = '', day = now] = storage.read(key).split(' ');
		return { text, day: Number(day) };
	};
	for (const key of storage.keys.filter((each) => /^record(\.|$)/.test(each))) {
		const life = key === copyKey('') ? lifetime.browser : lifetime.learner;
		if (!(now - find(key).day <= life)) storage.remove(key);
	}
	return {
		read: (learner: string) => find(copyKey(learner)).text,
		/** Days since it was written. */
		age: (learner: string) => Math.max(0, now - find(copyKey(learner)).day),
		/** Whether it was kept. */
		write: (learner: string, text: string) => storage.write(copyKey(learner), `${text} ${now}`),
		remove: (learner: string) => storage.remove(copyKey(learner))
	};
}

export type LocalCopies = ReturnType<typeof localCopies>;
