import type { Launch, LmsPort } from './port.ts';

export const untracked: Launch = {
	mode: 'untracked',
	learner: { id: '', name: '' },
	state: '',
	earned: { completed: false, passed: false }
};

/** No LMS: a folder on disk, or plain web hosting. The player's own copy in the browser is all there is. */
export function openWeb(): LmsPort {
	return {
		launch: async () => untracked,
		save: () => undefined,
		close: async () => undefined,
		saving: 'off',
		subscribe: () => () => undefined,
		calls: []
	};
}
