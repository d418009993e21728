/** Short cases, which `simulator.js` hands to the page. */
export { default as Minis } from './MiniPage.svelte';
