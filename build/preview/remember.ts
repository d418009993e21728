import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

export type Remember = <T>(step: string, inputs: unknown, make: () => Promise<T>) => Promise<T>;

interface Kept {
	key: string;
	value: unknown;
}

/** Keeps the last result of each step, here and in a folder for the next start, for as long as its inputs are the same. */
export function memory(folder: string): Remember {
	const held = new Map<string, Kept>();
	mkdirSync(folder, { recursive: true });

	return async (step, inputs, make) => {
		const key = keyOf(inputs);
		const kept = held.get(step) ?? read(join(folder, `${step}.bin`));
		if (kept?.key === key) {
			held.set(step, kept);
			return kept.value as Awaited<ReturnType<typeof make>>;
		}
		const value = await make();
		held.set(step, { key, value });
		writeFileSync(join(folder, `${step}.bin`), serialize({ key, value }));
		return value;
	};
}

export function keyOf(inputs: unknown): string {
	return createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 16);
}

function read(file: string): Kept | undefined {
	try {
		return deserialize(readFileSync(file)) as Kept;
	} catch {
		// There is none, or another Node wrote it: the step is done again.
		return undefined;
	}
}
