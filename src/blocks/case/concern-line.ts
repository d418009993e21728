import { concerns, type CaseRecord, type Concern } from '#model';

/** The learner's concern at each moment that was read: where it was not set it stays what it was. */
export function concernLine({ concerns: set }: CaseRecord, upTo: number): (Concern | undefined)[] {
	let held: Concern | undefined;
	return Array.from({ length: upTo + 1 }, (_, at) => (held = set[at] ?? held));
}

/** How high a concern stands, from 0 to 3. */
export function heightOf(concern: Concern | undefined): number {
	return concern ? concerns.indexOf(concern) : 0;
}

/** A smooth line through points of a box of 100 by 100. */
export function smooth(points: readonly { x: number; y: number }[]): string {
	return points
		.map(({ x, y }, index) => {
			const before = points[index - 1];
			if (!before) return `M${x} ${y}`;
			const middle = (before.x + x) / 2;
			return `C${middle} ${before.y} ${middle} ${y} ${x} ${y}`;
		})
		.join('');
}
