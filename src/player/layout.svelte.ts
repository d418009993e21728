import { MediaQuery } from 'svelte/reactivity';

const wide = new MediaQuery('min-width: 900px', false);

/** Decides what stands where, so that the order of reading and of Tab is always the order on the screen. */
export const layout = {
	/** Room for the course map beside the page. */
	get wide() {
		return wide.current;
	}
};
