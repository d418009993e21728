/** The screen of a conversation, which `simulator.js` hands to the page. */
export { default as Conversation } from './ConversationPage.svelte';
