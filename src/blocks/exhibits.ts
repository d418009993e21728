import type { Exhibits } from '#model';

/** What lessons show besides their words. `blocks.js` fills it before any lesson is there. */
export const exhibits: Exhibits = { figures: {}, library: {}, forms: {} };
