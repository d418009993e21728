export type Locks = Pick<LockManager, 'request'>;

/**
 * Lets one tab of this browser write at a time. Where the browser has no locks, or forbids them, every tab writes.
 *
 * @param onchange Told `false` when another tab writes, `true` when this one does.
 */
export function oneWriter(
	locks: Locks | undefined,
	{ name, onchange }: { name: string; onchange: (writes: boolean) => void }
) {
	/** Whether this tab may write; a lock it got is kept for as long as the page lives. */
	function ask(options: LockOptions): Promise<boolean> {
		return new Promise((resolve) => {
			if (!locks) return resolve(true);
			locks
				.request(name, options, (lock) => {
					resolve(!!lock);
					return lock ? new Promise<void>(() => undefined) : undefined;
				})
				.catch((error: unknown) => {
					resolve(true);
					// Another tab took over; anything else means that there are no locks here.
					if (error instanceof DOMException && error.name === 'AbortError') onchange(false);
				});
		});
	}

	return {
		/** @param patience Milliseconds; the page before this one may still be going away. */
		async begin(patience = 1500): Promise<void> {
			if (await ask({ ifAvailable: true })) return;
			await new Promise((resolve) => setTimeout(resolve, patience));
			onchange(await ask({ ifAvailable: true }));
		},
		async takeOver(): Promise<void> {
			onchange(await ask({ steal: true }));
		}
	};
}
