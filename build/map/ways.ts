interface Paths {
	start: string;
	ends: readonly string[];
	edges: readonly { from: string; to: string }[];
}

/** More than this is not counted on. */
const most = 100_000;

/** Ways from the start to an end that enter no place twice. */
export function waysThrough({ start, ends, edges }: Paths) {
	let count = 0;
	let shortest = Infinity;
	let longest = 0;
	walk(start, new Set([start]), 0);
	return { count: count >= most ? `more than ${most}` : String(count), shortest, longest };

	function walk(place: string, been: ReadonlySet<string>, length: number): void {
		if (count >= most) return;
		if (ends.includes(place)) {
			count += 1;
			shortest = Math.min(shortest, length);
			longest = Math.max(longest, length);
			return;
		}
		for (const { from, to } of edges) {
			if (from === place && !been.has(to)) walk(to, new Set([...been, to]), length + 1);
		}
	}
}
