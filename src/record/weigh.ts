import type { Course } from '#model';
import { split } from './codec.ts';
import { schemas } from './pieces.ts';

/** Characters of each piece of a text that `encode` wrote, longest first. */
export function weigh(text: string, course: Course) {
	const { many, once } = schemas(course);
	const name = ({ kind, number }: { kind: string; number: number }) => {
		const repeated = many.find(([key]) => key === kind);
		if (repeated) return `${repeated[1]}/${repeated[2].at(number)}`;
		return once.find(([key]) => key === kind)?.[1] ?? (kind === 'h' ? 'head' : `${kind}${number}`);
	};
	return split(text.split('.')[2] ?? '')
		.map((piece) => ({ kind: piece.kind, name: name(piece), characters: piece.body.length + 4 }))
		.sort((a, b) => b.characters - a.characters);
}
