/** Screens that `simulator.js` hands to the page. */
export { default as Case } from './CasePage.svelte';
export { default as Practice } from './PracticePage.svelte';
