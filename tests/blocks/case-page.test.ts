import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { roles, type Case, type CaseRecord, type Role } from '#model';
import { dealt } from '../../src/blocks/case/dealing.ts';
import { gradeWord } from '../../src/blocks/case/grade-word.ts';
import { course, words } from '../whole-course.ts';
import CaseFrame from './CaseFrame.svelte';

const languages = ['lv', 'en'];
const { screens = [] } = course.lessons.find(({ id }) => id === 'reading-a-contact') ?? {};
const practice = screens.flatMap(({ cases }) => cases).flatMap((id) => course.cases[id] ?? []);

const begun: CaseRecord = {
	level: 'L1',
	phase: 'reading',
	moment: 0,
	marks: {},
	concerns: [],
	gates: {},
	named: {},
	replay: {},
	seen: []
};

interface Look {
	theCase: Case;
	record?: Partial<CaseRecord>;
	language?: string;
	role?: Role;
	region?: string;
}

/** One screen of a case as HTML; the place is the one at which the seed puts that case. */
function look({ theCase, record, language = 'en', role = 'school', region = 'lv' }: Look): string {
	const [place] = [...dealt({ placed: practice, seed: 1, record: () => undefined })].find(
		([, one]) => one.theCase.id === theCase.id
	) ?? [''];
	const records = record ? { [theCase.id]: { ...begun, level: theCase.level, ...record } } : {};
	const props = {
		course,
		words: words[language] ?? {},
		language,
		role,
		region,
		id: place,
		records
	};
	return render(CaseFrame, { props }).body.replace(/<!--.*?-->/g, '');
}

/** A case read to its end, with everything or nothing flagged. */
function readThrough(theCase: Case, flagged: boolean): Partial<CaseRecord> {
	const entries = theCase.moments.flatMap((moment) => moment.entries);
	return {
		phase: 'debrief',
		moment: theCase.moments.length - 1,
		marks: flagged ? Object.fromEntries(entries.map(({ n }) => [n, []])) : {},
		gates: Object.fromEntries(
			theCase.moments.flatMap(({ id, gate }) => {
				const decided = theCase.level === 'L0' ? undefined : gate;
				const step = decided?.steps.find((one) => one.id !== 'a2' && !one.ends)?.id;
				return step ? [[id, { concern: 'little', step, consulted: false }]] : [];
			})
		),
		judgement: { judgement: 'unclear', certainty: 80 }
	};
}

test('LX-01: a moment that was not read yet is nowhere in the page', () => {
	for (const theCase of practice) {
		for (const [moment] of theCase.moments.entries()) {
			const html = look({ theCase, record: inMoment(theCase, moment) });
			const shown = [...html.matchAll(/data-entry="(\d+)"/g)].map(([, n]) => Number(n));
			const read = theCase.moments.slice(0, moment + 1).flatMap(({ entries }) => entries);
			const unread = theCase.moments.slice(moment + 1).flatMap(({ entries }) => entries);
			const texts = words['en']?.[theCase.id] as {
				entries: Record<string, { text?: string; why?: string }>;
			};

			expect(shown).toEqual(read.map(({ n }) => n));
			for (const { n } of unread) expect(html).not.toContain(texts.entries[n]?.text);
		}
	}
});

test('LX-02: while a case is read, nothing says what an entry was', () => {
	for (const theCase of practice.filter(({ level }) => level !== 'L0')) {
		const html = look({ theCase, record: inMoment(theCase, theCase.moments.length - 1) });
		const { entries } = words['en']?.[theCase.id] as {
			entries: Record<string, { why?: string }>;
		};

		for (const { why } of Object.values(entries)) if (why) expect(html).not.toContain(why);
	}
});

describe.each(languages)('in %s', (language) => {
	test('LX-24: no learner meets a decimal or a formula', () => {
		for (const theCase of practice) {
			for (const flagged of [true, false]) {
				const record = readThrough(theCase, flagged);
				const text = look({ theCase, record, language }).replace(/<[^>]*>/g, ' ');

				expect(text).not.toMatch(/d′|d'(?=\W)|\bNaN\b|undefined/);
				expect(text).not.toMatch(/\b0[.,]\d/);
			}
		}
	});

	test('LX-20: every gate offers each role a step that fits, under a label of its own', () => {
		for (const theCase of practice.filter(({ level }) => level !== 'L0')) {
			for (const role of roles) {
				for (const [moment, { id, gate }] of theCase.moments.entries()) {
					if (!gate) continue;
					const html = look({ theCase, language, role, record: atGate(theCase, moment) });
					const steps = [...html.matchAll(/name="step" value="(\w+)"/g)].map(([, step]) => step);
					const fitting = gate.steps.filter(
						(step) =>
							gradeWord({ case: theCase, moment, step: step.id, role, consulted: false }) === 'fits'
					);

					expect(steps.toSorted(), `${theCase.id} ${id}`).toEqual(
						gate.steps.map((step) => step.id).toSorted()
					);
					expect(fitting, `${theCase.id} ${id} ${role}`).not.toEqual([]);
				}
			}
		}
	});

	test('LX-26: roles read their own labels', () => {
		const theCase = practice.find(({ id }) => id === 'c08') as Case;
		const record = atGate(theCase, 1);

		const [social, school] = (['social', 'school'] as const).map((role) =>
			look({ theCase, language, role, record })
		);

		const { labels } = words[language]?.['region-lv'] as { labels: Record<string, string> };
		expect(social).toContain(labels['report_social']);
		expect(school).toContain(labels['report']);
		expect(school).toContain(labels['consult_school']);
		expect(school).not.toContain(labels['consult_social']);
	});
});

function atGate(theCase: Case, moment: number): Partial<CaseRecord> {
	return { ...inMoment(theCase, moment), phase: 'gate' };
}

function inMoment(theCase: Case, moment: number): Partial<CaseRecord> {
	const { gates = {} } = readThrough(theCase, false);
	const before = theCase.moments.slice(0, moment).map(({ id }) => id);
	return {
		moment,
		gates: Object.fromEntries(Object.entries(gates).filter(([id]) => before.includes(id)))
	};
}

test('the pair is not mentioned before both halves were read', () => {
	const theCase = practice.find(({ id }) => id === 'c08') as Case;

	const html = look({ theCase, record: readThrough(theCase, false) });

	expect(html).toContain('data-card="carry"');
	expect(html).not.toContain('data-card="twin"');
});

test('after an unsafe step acting otherwise is offered first', () => {
	const theCase = practice.find(({ id }) => id === 'c08') as Case;
	const record = readThrough(theCase, false);
	const gates = { ...record.gates };
	const last = theCase.moments.at(-1)?.id as string;
	gates[last] = { step: 'u4', consulted: false };

	const html = look({ theCase, record: { ...record, gates } });

	expect(html.indexOf('data-action="rewind"')).toBeLessThan(html.indexOf('data-card="what"'));
});
