import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { coursePage } from '../play/index.ts';
import { serve } from '../server/serve.ts';
import { expect, test } from './course-test.ts';
import { checkedCourse, folderOf } from './packages.ts';

const course = checkedCourse();
const next = '9.9.9';

test('FF-61: after an update the new version is there, says so, and the learner goes on at the same place', async ({
	host,
	context
}, info) => {
	const strict = { engine: 'strict', standard: 'scorm12' } as const;
	const old = await host('scorm12', { lms: strict });
	const before = await old.launch();
	const page = coursePage(before.course);
	await page.ready();
	await page.go('start');
	await page.go('open-lesson', before.course.locator('[data-action="open-lesson"]:visible').nth(1));
	await page.go('next');
	const place = await page.place();
	expect(await version(before.course)).toContain(course.version);
	await before.leave();
	await expect.poll(() => old.stored['cmi.suspend_data']).toBeTruthy();

	// As Moodle serves an update: under another address.
	const root = info.outputPath('update');
	cpSync(folderOf('scorm12'), root, { recursive: true });
	const script = join(root, 'app.js');
	const text = readFileSync(script, 'utf8');
	const said = `version:\`${course.version}\``;
	expect(text).toContain(said);
	writeFileSync(script, text.replace(said, `version:\`${next}\``));
	const update = await serve({
		root,
		at: '/pluginfile.php/31/mod_scorm/content/3/',
		lms: { ...strict, attempt: old.attempt }
	});
	const tab = await context.newPage();
	await tab.goto(update.lmsUrl);
	const frame = tab.frame({ name: 'course' }) ?? tab.mainFrame();
	const after = coursePage(frame);
	await after.ready();
	await after.go('resume');

	expect(await after.place()).toEqual(place);
	expect(await version(frame)).toContain(next);
	await tab.close();
	await update.close();
});

async function version(frame: ReturnType<typeof coursePage>['frame']) {
	await frame.locator('[data-action="help"]:visible').first().click();
	await frame.locator('[data-action="help-page"][data-page="about"]').click();
	const shown = await frame.locator('dialog[data-page="about"] .meta').last().textContent();
	await frame.locator('[data-action="help-close"]').first().click();
	return shown;
}
