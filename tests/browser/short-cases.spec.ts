import type { Frame } from '@playwright/test';

import type { LearnerRecord, Lesson } from '#model';

import { minisFor } from '../../src/quiz/index.ts';
import {
	addMinutes,
	decode,
	earn,
	encode,
	markDay,
	newRecord,
	seeScreen
} from '../../src/record/index.ts';
import { coursePage } from '../play/index.ts';
import { findingsIn, withAxe } from './axe.ts';
import { expect, test, type Visit } from './course-test.ts';
import { checkedCourse } from './packages.ts';
import { wordsIn } from './words.ts';
import { stateIn } from './written.ts';

const course = checkedCourse();
const words = wordsIn('checks', 'en').minis as Record<string, Record<'text' | 'why', string>>;
const canary = 'Kanārijputniņa, Canary-Bird';
const learner = 'learner-7';

const day = (now = new Date()) =>
	Math.floor(
		(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - Date.UTC(2020, 0, 1)) / 86_400_000
	);

/** Somebody in the middle of the course, at one of its pages. */
const at = (lesson: string, screen: string): LearnerRecord => ({
	...newRecord({ seed: 4711, startDay: day() }),
	settings: { language: 'en', region: 'lv', role: 'school', place: { lesson, screen } }
});

/** Somebody who has finished the course some days ago. */
function finished(days: number): LearnerRecord {
	const begun = {
		...newRecord({ seed: 4711, startDay: day() - 60 }),
		settings: { language: 'en', region: 'lv', role: 'school' } as const
	};
	const earned = earn(begun, { completed: true, passed: true, score: 84, measure: 100 });
	const noted = markDay(earned, { of: 'finished', day: day() - days });
	const [lesson] = course.lessons;
	const seen = { lesson: lesson as Lesson, screen: lesson?.screens[0]?.id ?? '' };
	return seeScreen(addMinutes(noted, 300), seen);
}

/** Goes on from a record that this browser kept. */
async function goOn({ page, course: frame }: Visit, record: LearnerRecord, of = '') {
	const key = `${course.id}.record${of && `.${of}`}`;
	await frame.evaluate(([name, value]) => localStorage.setItem(name, value), [
		key,
		`${encode(record, course)} ${day()}`
	] as const);
	await page.reload();
	const again = page.frame({ name: 'course' }) ?? page.mainFrame();
	await coursePage(again).ready();
	if (of) await again.locator('[data-action="use-copy"]').click();
	else await again.locator('[data-action="resume"], [data-action="start"]').first().click();
	await again.locator('main:not([data-screen="start"])').waitFor();
	return again;
}

async function answer(frame: Frame, concern: string, certainty: string) {
	const item = frame.locator('[data-type="mini"]');
	const id = (await item.getAttribute('data-item')) ?? '';
	await item.locator(`input[name="concern"][value="${concern}"]`).check();
	await item.locator(`input[name="certainty"][value="${certainty}"]`).check();
	await item.locator('[data-action="answer"]').click();
	return id;
}

const explained = (frame: Frame, ids: readonly string[]) =>
	frame.evaluate(
		(whys) => whys.filter((why) => document.documentElement.textContent?.includes(why)).length,
		ids.map((id) => (words[id]?.why ?? '?').slice(0, 40))
	);

test('the starting check explains nothing, keeps its answers and asks for both', async ({
	context,
	host
}) => {
	await withAxe(context);
	const server = await host('web');
	const visit = await server.open();
	const frame = await goOn(visit, at('before-you-start', 'starting-check'));
	const all = minisFor(course.bank, { sitting: 'starting', seed: 4711 });

	await frame.locator('[data-action="begin-minis"]').click();
	await frame.locator('[data-action="answer"]').click();
	const missing = await frame.locator('[data-missing]').count();
	const axe = await findingsIn(frame);
	const asked: string[] = [];
	for (let n = 0; n < 8; n++) asked.push(await answer(frame, n % 2 ? 'serious' : 'none', '65'));

	expect(missing).toBe(2);
	expect(axe).toEqual([]);
	expect(asked).toEqual(all);
	await expect(frame.locator('[data-stage="done"]')).toBeVisible();
	expect(await explained(frame, all)).toBe(0);
});

test('the closing check explains every case afterwards, in counts without decimals (LX-24)', async ({
	context,
	host
}) => {
	await withAxe(context);
	const server = await host('web');
	const visit = await server.open();
	const frame = await goOn(visit, at('final-check', 'closing-check'));
	const all = minisFor(course.bank, { sitting: 'closing', seed: 4711 });

	await frame.locator('[data-action="begin-minis"]').click();
	for (let n = 0; n < 8; n++) await answer(frame, 'serious', '95');
	const counts = frame.locator('[data-figure="mini-caught"], [data-figure="mini-marked"]');

	await expect(counts.first()).toContainText('4 of 4');
	await expect(counts.last()).toContainText('4 of 4');
	await expect(frame.locator('[data-honest="surer"]')).toBeVisible();
	expect(await explained(frame, all)).toBe(8);
	expect(await frame.locator('main').innerText()).not.toMatch(/\d[.,]\d|d′|d'/);
	expect(await findingsIn(frame)).toEqual([]);
});

test('a booster is offered ten days after, explains at once and changes no result', async ({
	host
}) => {
	const server = await host('web');
	const visit = await server.open();
	const frame = await goOn(visit, finished(12));

	await frame.locator('[data-action="booster"]').click();
	await frame.locator('[data-action="begin-minis"]').click();
	for (let n = 0; n < 4; n++) {
		const id = await answer(frame, 'clear', '80');
		expect(await explained(frame, [id])).toBe(1);
		await frame.locator('[data-action="go-on"]').click();
	}
	await expect(frame.locator('[data-stage="done"]')).toBeVisible();
	await frame.locator('[data-action="map"]').click();

	await expect(frame.locator('main[data-screen="map"]')).toBeVisible();
	expect(await frame.locator('[data-action="booster"]').count()).toBe(0);
	const kept = await frame.evaluate((key) => localStorage.getItem(key), `${course.id}.record`);
	const { record } = decode((kept ?? '').split(' ')[0] ?? '', course);
	expect(Object.keys(record?.boosters['1']?.answers ?? {})).toHaveLength(4);
	expect(record?.earned).toMatchObject({ completed: true, passed: true, score: 84 });
});

test('LX-17: the name on the certificate goes into no call, no copy and no address', async ({
	context,
	host
}) => {
	await withAxe(context);
	const server = await host('scorm12', { lms: { engine: 'strict', standard: 'scorm12' } });
	const visit = await server.launch();
	const frame = await goOn(visit, finished(3), learner);

	await frame.locator('[data-action="help"]').click();
	await frame.locator('[data-page="certificate"]').click();
	await frame.locator('[data-certificate="name"]').fill(canary);
	await expect(frame.locator('.certificate .name')).toHaveText(canary);
	const axe = await findingsIn(frame);
	const copies = await frame.evaluate(() =>
		JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href])
	);
	await frame.locator('[data-action="help-close"]').click();
	const calls = JSON.stringify(await server.callsOf(visit));
	await visit.leave();

	expect(axe).toEqual([]);
	expect(copies).not.toMatch(/canary|kanārij/i);
	expect(calls).not.toMatch(/canary|kanārij/i);
	expect(JSON.stringify(server.files)).not.toMatch(/canary|kanārij/i);
	expect(stateIn(server.stored)).not.toBe('');
});

test('the certificate is one A4 page in every language', async ({ host }) => {
	const server = await host('web');
	const visit = await server.open();
	for (const language of course.languages) {
		const record = finished(3);
		const frame = await goOn(visit, { ...record, settings: { ...record.settings, language } });
		await frame.locator('[data-action="help"]').click();
		await frame.locator('[data-page="certificate"]').click();
		await frame.locator('[data-certificate="name"]').fill(canary);

		const pdf = await visit.page.pdf({ format: 'A4' });

		expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
	}
});
