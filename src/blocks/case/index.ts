/** Screens that `simulator.js` hands to the page. */
export { default as Case } from './CasePage.svelte';
