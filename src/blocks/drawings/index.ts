import type { Drawing } from './drawing.ts';
import type { lessonDrawings } from './lessons.ts';

/** Drawings of the shell. */
const shellDrawings = {
	/** A harbour light on its rock, and a boathouse. */
	harbour: {
		line: 'M0 80H96C104 80 104 72 114 69C120 66 126 66 130 66L134 32H129M129 32H153M148 32L152 66C158 66 164 67 169 70C178 74 178 80 188 80C198 80 202 75 210 75S224 80 232 80 248 75 256 75 270 80 280 80H306V62H300L328 42L356 62H350V80M130 66H152M135 32V23H147V32M131 23L141 13L151 23ZM141 13V8M132.6 44H149.4M131.3 55H150.7M320 80V66H336V80M350 72H392M362 72V84M380 72V84M350 80H420M262 26C265 22 268 22 270 26C272 22 275 22 278 26M284 36C286 33 288 33 290 36C292 33 294 33 296 36',
		light: 'M157 24C180 18 208 17 238 20M157 29C182 30 208 33 234 39'
	},
	/** The rule of the certificate: the line, calm, with one wave and the light above it. */
	rule: {
		line: 'M0 66H76C92 66 98 57 108 57S124 66 138 66C170 66 176 40 210 40S250 66 282 66C296 66 302 57 312 57S328 66 344 66H420M198 33A12 12 0 0 1 222 33',
		light: 'M210 15V7M195 20L190 13M225 20L230 13M187 31L178 28M233 31L242 28'
	}
} satisfies Record<string, Drawing>;

export type DrawingName = keyof typeof shellDrawings | keyof typeof lessonDrawings;

/** All drawings that have come: `blocks.js` adds those of the lessons. */
export const drawings: Record<string, Drawing> = shellDrawings;
