/** One description of a value, used for writing and for reading it: the two cannot drift apart. */
export interface Schema<T> {
	write(value: T): string;
	/** @throws {RangeError} The bits end too early, or name a length that cannot be. */
	read(source: Source): T;
	/** False when the value has no number and is left out. */
	fits?(value: T): boolean;
}

/** A schema that knows which values it cannot write. */
export type Numbered<T> = Schema<T> & Required<Pick<Schema<T>, 'fits'>>;

/** A string of `0` and `1`, and how much of it was read. */
export interface Source {
	bits: string;
	at: number;
}

interface Store<K, T> {
	get(key: K): T | undefined;
	set(key: K, value: T): unknown;
}

/** Makes a thing once a key: descriptions are built on first use, then used for every save. */
export function memo<K, T>(make: (key: K) => T, made: Store<K, T> = new Map()) {
	return (key: K) => {
		const known = made.get(key) ?? make(key);
		made.set(key, known);
		return known;
	};
}

const most = 2 ** 30 - 1;

const whole = (value: number, max: number) => Math.max(0, Math.min(max, Math.round(value) || 0));

const left = ({ bits, at }: Source) => bits.length - at;

function take(source: Source, count: number) {
	if (!(count >= 0 && count <= left(source))) throw new RangeError('damaged');
	return source.bits.slice(source.at, (source.at += count));
}

const items = (source: Source, count: number) => {
	if (count > left(source)) throw new RangeError('damaged');
	return count;
};

/** A whole number of fixed width; larger values are written as the largest. */
export const bits = (width: number): Schema<number> => ({
	write: (value) =>
		whole(value, 2 ** width - 1)
			.toString(2)
			.padStart(width, '0'),
	read: (source) => parseInt(take(source, width), 2)
});

/** Exp-Golomb: `value + 2^k` in binary, after as many zeros as it has bits more than `k + 1`. */
export const uint = (k: number): Schema<number> => ({
	write(value) {
		const binary = (whole(value, most) + 2 ** k).toString(2);
		return '0'.repeat(binary.length - k - 1) + binary;
	},
	read(source) {
		const zeros = source.bits.indexOf('1', source.at) - source.at;
		if (zeros > 30) throw new RangeError('damaged');
		take(source, zeros);
		return parseInt(take(source, zeros + k + 1), 2) - 2 ** k;
	}
});

/** The same bits, seen by the program as another value. */
export const as = <T, U>(
	schema: Schema<T>,
	from: (value: U) => T,
	to: (value: T) => U
): Schema<U> => ({
	write: (value) => schema.write(from(value)),
	read: (source) => to(schema.read(source))
});

export const flag: Schema<boolean> = as(bits(1), Number, Boolean);

const size = uint(3);

/** Numbers, each at most once, as one bit a number; comes back in ascending order. */
export const flags: Schema<number[]> = {
	write(numbers) {
		const length = Math.max(-1, ...numbers) + 1;
		const present = new Set(numbers);
		return size.write(length) + Array.from({ length }, (_, n) => Number(present.has(n))).join('');
	},
	read: (source) =>
		[...take(source, size.read(source))].flatMap((bit, n) => (bit === '1' ? [n] : []))
};

export function list<T>(item: Schema<T>, k = 2): Schema<T[]> {
	const count = uint(k);
	return {
		write(values) {
			const kept = values.filter((value) => item.fits?.(value) ?? true);
			return count.write(kept.length) + kept.map(item.write).join('');
		},
		read: (source) =>
			Array.from({ length: items(source, count.read(source)) }, () => item.read(source))
	};
}

/** What may be missing. Past the end of the bits it is: so fields can be appended later. */
export const maybe = <T>(of: Schema<T>): Schema<T | undefined> => ({
	write: (value) =>
		value === undefined || of.fits?.(value) === false ? '0' : '1' + of.write(value),
	read: (source) => (left(source) && take(source, 1) === '1' ? of.read(source) : undefined)
});

/**
 * A field added to a piece after its first release. The closing bit lets a version that does not
 * know the field keep it without knowing where it ends.
 */
export const appended = <T>(of: Schema<T>): Schema<T | undefined> =>
	maybe({
		write: (value) => of.write(value) + '1',
		read(source) {
			const value = of.read(source);
			take(source, 1);
			return value;
		}
	});

/** An object, field by field in the order given; what is undefined is left out. */
export const fields = <T extends object>(shape: {
	[K in keyof Required<T>]: Schema<T[K]>;
}): Schema<T> => {
	const entries = Object.entries(shape) as [keyof T, Schema<T[keyof T]>][];
	return {
		write: (value) => entries.map(([key, schema]) => schema.write(value[key])).join(''),
		read: (source) =>
			Object.fromEntries(
				entries
					.map(([key, schema]) => [key, schema.read(source)])
					.filter(([, value]) => value !== undefined)
			)
	};
};

/** A whole piece. Bits after the fields we know belong to a later version and are kept. */
export const piece = <T extends object>(schema: Schema<T>): Schema<T & { rest?: string }> => ({
	write: (value) => schema.write(value) + (value.rest ?? ''),
	read(source) {
		const value: T & { rest?: string } = schema.read(source);
		const rest = source.bits.slice(source.at).replace(/0+$/, '');
		if (rest) value.rest = rest;
		return value;
	}
});
