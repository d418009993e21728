/** Whether every one is tried (`npm run test:slow`), or one of each kind (`npm test`). */
export const thorough = Boolean(process.env['SLOW']);

/** All of them, or as many as do for an everyday run. */
export const some = <T>(all: readonly T[], usual = 1): readonly T[] =>
	thorough ? all : all.slice(0, usual);
