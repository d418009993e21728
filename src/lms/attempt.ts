/** The value, or nothing when reading it throws: an LMS, a foreign window and a callback may all throw at any time. */
export function attempt<T>(read: () => T): T | undefined {
	try {
		return read();
	} catch {
		return undefined;
	}
}
