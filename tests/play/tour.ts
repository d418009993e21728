import type { Case, Course, StepId } from '#model';

import { until, type CoursePage } from './page.ts';
import { enterGate, enterStep } from './play-case.ts';
import { expert, stepsAt } from './strategies.ts';

/**
 * Goes through every state of a practice case, read with help, and yields each as it is reached. What is done between two
 * states also works after the page was reloaded: a chooser, a gate and a replay may then be closed or empty.
 *
 * @param now The page, which is another one after a reload.
 */
export async function* statesOfCase(now: () => CoursePage, course: Course) {
	const { case: id = '' } = await now().place();
	const theCase = course.cases[id] as Case;
	const state = async () => (await now().place()).state;
	const gateAt = async () => {
		const { moment } = await now().place();
		const index = theCase.moments.findIndex((one) => one.id === moment);
		return { case: theCase, moment: index, role: 'social' as const };
	};
	const flag = (nth: number) =>
		now().go('flag', now().main.locator('[data-action="flag"][aria-disabled="false"]').nth(nth));

	yield 'brief';
	await withHelp();
	await now().go('later');
	yield 'skipped';
	await withHelp();
	await now().go('read-summary');
	yield 'summary';
	await now().go('continue');
	yield 'debrief, of a summary';
	await now().go('start-case');
	yield 'reading';
	await flag(0);
	yield 'chooser';
	if ((await state()) !== 'chooser') await flag(0);
	await now().frame.locator('dialog [data-marker] input').first().check();
	await now().go('dismiss');
	await now().press(now().button('consult'));
	yield 'reading, with a named flag and a colleague asked';
	await toGate();
	const first = await gateAt();
	await enterStep(now(), talkAt(first));
	yield 'gate, half filled';
	await now().go('look-again');
	yield 'reading, from the gate';
	await now().go('continue');
	await enterGate(now(), expert, first);
	await now().go('commit');
	yield 'feedback';
	await now().go('ok');
	await toGate();
	yield 'last gate';
	await enterGate(now(), expert, await gateAt());
	await now().go('commit');
	await now().go('ok');
	yield 'ended';
	await now().go('debrief');
	await now().press(now().button('open-card'));
	yield 'debrief';
	await now().go('rewind');
	yield 'replay';
	if ((await state()) !== 'replay') await now().go('rewind');
	await now().tick(now().main.locator('form input[name="step"]').last());
	const opening = now().main.locator('form input[name="opening"]');
	if (await opening.count()) await now().tick(opening.first());
	await now().press(now().button('commit'));
	await now().main.locator('[data-step]').waitFor();
	yield 'replay, committed';
	if ((await state()) === 'replay') await now().go('back');
	await now().go('finish-case');
	yield 'done';

	async function withHelp() {
		await now().button('start-case').waitFor();
		const level = now().button('level-L1');
		if (await level.count()) await now().press(level);
	}

	async function toGate() {
		for (let moments = 0; moments < theCase.moments.length; moments++) {
			if ((await state()) === 'gate') return;
			await now().go('continue');
		}
		await until(
			state,
			(one) => one === 'gate',
			() => `${id} has no gate where one is due`
		);
	}
}

/** Talking, where it is offered: it asks one question more. */
function talkAt(gate: { case: Case; moment: number; role: 'social' }): StepId {
	const offered = stepsAt(gate);
	return offered.find((step) => step === 'a2') ?? (offered[0] as StepId);
}
