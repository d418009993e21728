import { assess, firstTry, interactionsOf, stageOf } from '../../record/index.ts';

/** Rules of the final check that the player asks; nothing can be said by them before cases and bank have come. */
export const rules = { assess, firstTry, interactionsOf, stageOf };

/** The final check, which `simulator.js` hands to the page. */
export { default as Check } from './CheckPage.svelte';
