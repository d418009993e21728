import { MediaQuery } from 'svelte/reactivity';

const query = new MediaQuery('prefers-reduced-motion: reduce', false);

/** Whether the learner asked for no motion. */
export const motion = {
	get none() {
		return query.current;
	}
};
