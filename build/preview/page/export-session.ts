import { choices } from './choices.svelte.ts';
import { lms } from './lms.svelte.ts';

/** Everything about this visit that somebody else needs to understand what happened. */
export function exportSession(): void {
	const { launch, current } = choices;
	const session = {
		launch,
		lms: current.lms,
		troubles: current.troubles,
		values: lms.values,
		calls: lms.calls
	};
	const url = URL.createObjectURL(
		new Blob([JSON.stringify(session, null, '\t')], { type: 'application/json' })
	);
	const link = document.createElement('a');
	Object.assign(link, { href: url, download: `session-${launch.standard}.json` });
	link.click();
	URL.revokeObjectURL(url);
}
