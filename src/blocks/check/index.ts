/** The final check, which `simulator.js` hands to the page. */
export { default as Check } from './CheckPage.svelte';
