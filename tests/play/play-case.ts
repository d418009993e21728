import type { Case, MarkerId, StepId } from '#model';

import { entriesOf, isLast, mostNamed } from '../../src/simulator/index.ts';
import type { CoursePage, Place } from './page.ts';
import { until } from './page.ts';
import type { PlayOptions, Played } from './play.ts';
import type { GateOf, Strategy } from './strategies.ts';

interface Reading {
	page: CoursePage;
	theCase: Case;
	/** Index of the furthest moment. */
	moment: number;
	strategy: Strategy;
	gate: GateOf;
	played: Played;
}

/** Does the next thing in a case. `over` when nothing is left to do in it. */
export async function playCase(
	page: CoursePage,
	at: Place,
	{ course, strategy, role = 'social' }: PlayOptions,
	played: Played
): Promise<'over' | undefined> {
	const theCase = course.cases[at.case ?? ''];
	if (!theCase) throw new Error(`The checked course has no case "${at.case}".`);
	const moment = Math.max(
		0,
		theCase.moments.findIndex(({ id }) => id === at.moment)
	);
	const gate = { case: theCase, moment, role };
	const step = steps[at.state ?? ''];
	if (!step) throw new Error(`The player for tests does not know the state "${at.state}".`);
	return step({ page, theCase, moment, strategy, gate, played });
}

const steps: Record<string, (reading: Reading) => Promise<'over' | undefined>> = {
	async brief({ page, theCase, strategy }) {
		// The words of a case come in a script of their own; before them there is nothing to choose.
		await page.button('start-case').waitFor();
		const level = page.button(`level-${strategy.level}`);
		if (await level.count()) await page.press(level);
		await page.go(strategy.begins(theCase));
	},
	async skipped() {
		return 'over';
	},
	async summary({ page }) {
		await page.go((await page.has('case-done')) ? 'case-done' : 'continue');
	},
	async reading(reading) {
		const { page, strategy, gate } = reading;
		if (await flagNext(reading)) return;
		const consult = page.button('consult');
		if (strategy.consults(gate) && (await consult.getAttribute('aria-pressed')) === 'false')
			await page.press(consult);
		await page.go('continue');
	},
	async chooser({ page, theCase, strategy, played }) {
		const entry = entriesOf(theCase).find(({ n }) => n === played.choosing);
		const boxes = page.frame.locator('dialog [data-marker] input');
		const offered = await valuesOf(boxes);
		for (const marker of entry ? strategy.names(entry, offered).slice(0, 2) : [])
			await page.tick(page.frame.locator(`dialog [data-marker="${marker}"] input`));
		await page.go('dismiss');
	},
	async gate({ page, strategy, gate, played }) {
		const key = `${gate.case.id} ${gate.moment}`;
		await enterGate(page, strategy, gate);
		if (strategy.hesitates(gate) && !played.hesitated.includes(key)) {
			played.hesitated.push(key);
			await page.go('look-again');
		} else await page.go('commit');
	},
	async feedback({ page }) {
		await page.go('ok');
	},
	async ended({ page, theCase, strategy, played }) {
		await nameMarks(page, theCase, strategy);
		const reads = strategy.readsOn(theCase) && !played.readOn.includes(theCase.id);
		if (reads && (await page.has('read-on'))) {
			played.readOn.push(theCase.id);
			await page.go('read-on');
		} else await page.go((await page.has('case-done')) ? 'case-done' : 'debrief');
	},
	async debrief({ page, theCase, strategy, played }) {
		for (const card of await page.main.locator('[data-action="open-card"]').all())
			if ((await card.getAttribute('aria-expanded')) === 'false') await page.press(card);
		const again = strategy.rewinds(theCase) && !played.rewound.includes(theCase.id);
		if (again && (await page.has('rewind'))) {
			played.rewound.push(theCase.id);
			await page.go('rewind');
		} else await page.go('finish-case');
	},
	async replay({ page, theCase, strategy }) {
		if (await page.button('commit').count()) {
			const offered = (await valuesOf(page.main.locator('input[name="step"]'))) as string[];
			const wish = strategy.rewinds(theCase) ?? '';
			await enterStep(page, offered.includes(wish) ? wish : (offered[0] ?? ''));
			await page.press(page.button('commit'));
			await page.main.locator('[data-step]').waitFor();
		}
		await page.go('back');
	},
	async done() {
		return 'over';
	}
};

/** Sets the next flag that the strategy wants; true when a chooser has opened. */
async function flagNext({ page, theCase, strategy, played }: Reading): Promise<boolean> {
	const open = new Set(await entriesWith(page, '[data-action="flag"][aria-disabled="false"]'));
	for (const entry of entriesOf(theCase).filter(({ n }) => open.has(n))) {
		const button = page.main.locator(`[data-entry="${entry.n}"] [data-action="flag"]`);
		const flagged = () => button.getAttribute('aria-pressed');
		if (!strategy.flags(entry) || (await flagged()) === 'true') continue;
		await page.press(button);
		await until(
			flagged,
			(now) => now === 'true',
			() => `Entry ${entry.n} was not flagged`
		);
		played.choosing = entry.n;
		if ((await page.place()).state === 'chooser') return true;
	}
	return false;
}

/** Fills in a gate without committing it. */
export async function enterGate(page: CoursePage, strategy: Strategy, gate: GateOf) {
	const choose = (name: string, value: string | number) =>
		page.tick(page.main.locator(`form input[name="${name}"][value="${value}"]`));
	if (isLast(gate.case, gate.moment)) {
		await choose('judgement', strategy.judgement(gate.case));
		await choose('certainty', strategy.certainty(gate.case.id));
	} else await choose('concern', strategy.concern(gate));
	await enterStep(page, strategy.step(gate));
}

/** Chooses a step, and where it is a talk also how to begin it. */
export async function enterStep(page: CoursePage, step: StepId | string) {
	const choose = (name: string, value: string) =>
		page.tick(page.main.locator(`form input[name="${name}"][value="${value}"]`));
	await choose('step', step);
	if (step === 'a2') await choose('opening', '1');
}

async function nameMarks(page: CoursePage, theCase: Case, strategy: Strategy) {
	const flagged = new Set(await entriesWith(page, 'select[name="named"]'));
	const entries = entriesOf(theCase).filter(({ n }) => flagged.has(n));
	let named = 0;
	for (const entry of entries) {
		const menu = page.main.locator(`[data-entry="${entry.n}"] select[name="named"]`);
		const offered = (await valuesOf(menu.locator('option:not([disabled])'))) as MarkerId[];
		const [marker] = strategy.names(entry, offered);
		if (!marker || named >= mostNamed) continue;
		named++;
		await menu.selectOption(marker);
	}
}

/** Numbers of the entries that hold an element. */
const entriesWith = (page: CoursePage, selector: string) =>
	page.main
		.locator(`[data-entry]:has(${selector})`)
		.evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset.entry)));

const valuesOf = (inputs: ReturnType<CoursePage['item']>) =>
	inputs.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)) as Promise<
		MarkerId[]
	>;
