import type { Told } from '../told.ts';
import { choices } from './choices.svelte.ts';
import { bringWords, leave, open } from './course-frame.ts';
import { keep } from './keep.ts';
import { lms } from './lms.svelte.ts';

export type Visit = ReturnType<typeof createVisit>;

/** One learner's visits to the course in a frame, one after the other. */
export function createVisit(frame: HTMLIFrameElement) {
	/** The site in the frame. */
	let stamp = '';
	let latest: Told | undefined;
	let last: Promise<void> = Promise.resolve();

	interface Reopen {
		/** Goes back to where the course was. */
		samePlace?: boolean;
		/** Goes on where the record says, past the start screen. */
		goOn?: boolean;
		/** Done between the end of one visit and the beginning of the next. */
		between?: () => void | Promise<void>;
	}

	/** Ends the visit and begins another; several wait for one another. */
	function reopen(options: Reopen = {}): Promise<void> {
		last = last.then(() => next(options)).catch((error: unknown) => console.error(error));
		return last;
	}

	async function next({ samePlace = false, goOn = false, between }: Reopen): Promise<void> {
		const place = await leave(frame);
		await between?.();
		const { launch } = choices;
		// As around a course in an LMS of this language; the preview's own words say that they are English.
		document.documentElement.lang = launch.language || 'en';
		await lms.begin(launch);
		stamp = latest?.stamp ?? '';
		if (!stamp) return;
		await open(frame, {
			url: `/${launch.standard}/${latest?.zip?.launch ?? 'index.html'}`,
			...(samePlace && place && { place }),
			...(goOn && { place: { screen: 'lesson', scroll: 0 } })
		});
	}

	return {
		frame,
		/** Shows what was built, if it is not shown already. */
		async show(told: Told): Promise<void> {
			latest = told;
			await last;
			if (told !== latest || !told.stamp || told.stamp === stamp) return;
			if (told.words?.since === stamp) {
				stamp = told.stamp;
				bringWords(frame, { scripts: told.words.scripts, stamp });
			} else await reopen({ samePlace: true });
		},
		relaunch: () => reopen(),
		/** The same place once more. */
		again: () => reopen({ samePlace: true }),
		/** To a lesson's screen, a case or a scene. */
		jump: (to: string) =>
			reopen({
				goOn: true,
				async between() {
					const body = JSON.stringify({ saved: lms.saved, to });
					const response = await fetch('/preview/jump', { method: 'POST', body });
					const { state } = (await response.json()) as { state?: string };
					if (state !== undefined) lms.putState(state);
				}
			}),
		newAttempt: () => reopen({ between: () => lms.forgetAttempt() }),
		/** Everything from the start, in the LMS and in this browser. */
		reset: () =>
			reopen({
				between() {
					lms.forgetAll();
					if (latest?.course) keep.forgetCourse(latest.course.id);
				}
			})
	};
}
