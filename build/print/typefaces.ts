import { typefaces } from '../bundle/typefaces.ts';

/** The faces of the design at fixed weights: of a variable one, a PDF would carry each letter as a drawing. */
export const paperFaces = typefaces.flatMap(({ axes, ...face }) =>
	axes
		? [400, 600].map((wght) => ({ ...face, weight: `${wght}`, axes: { ...axes, wght } }))
		: [face]
);
