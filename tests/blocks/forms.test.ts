import { beforeAll, describe, expect, test } from 'vitest';
import type { Case, CaseRecord } from '#model';
import { chat, file, mixed, words } from '../simulator/fixtures/small-cases.ts';
import { skeleton, smallCourse } from './case-frame.ts';

let look: Awaited<ReturnType<typeof smallCourse>>;

beforeAll(async () => {
	look = await smallCourse(words);
}, 60_000);

const reading = (theCase: Case, more: Partial<CaseRecord> = {}) =>
	look({
		cases: [theCase],
		id: theCase.id,
		records: {
			[theCase.id]: {
				moment: 2,
				gates: { wednesday: { concern: 'little', step: 'a3', consulted: false } },
				...more
			}
		}
	});

const readThrough = (theCase: Case, more: Partial<CaseRecord> = {}): Partial<CaseRecord> => ({
	level: theCase.level,
	phase: 'debrief',
	moment: 3,
	gates: {
		wednesday: { concern: 'little', step: 'a3', consulted: false },
		friday: { step: 'a1', consulted: false }
	},
	judgement: { judgement: theCase.truth === 'concerning' ? 'suspicion' : 'none', certainty: 80 },
	...more
});

const debrief = (theCase: Case, more: Partial<CaseRecord> = {}) =>
	look({ cases: [theCase], id: theCase.id, records: { [theCase.id]: readThrough(theCase, more) } });

describe('the three forms', () => {
	test('are the same elements in the same order, so that one keyboard and one ear read all', () => {
		expect(skeleton(reading({ ...chat, level: 'L2' }))).toBe(skeleton(reading(mixed)));
		expect(skeleton(reading(file))).toBe(skeleton(reading(mixed)));
	});

	test('a mixed feed says of each entry where it comes from, and no other form does', () => {
		const sources = [...reading(mixed).matchAll(/<p class="source.*?<\/p>/gs)].map(([one]) =>
			one
				.replace(/<[^>]*>/g, '')
				.replace(/\s+/g, ' ')
				.trim()
		);

		expect(sources).toHaveLength(8);
		expect(sources.filter((one) => one === 'Note or record · school office')).toHaveLength(1);
		expect(new Set(sources)).toContain('In the child’s words');
		expect(reading(chat)).not.toContain('class="source');
		expect(reading(file)).not.toContain('class="source');
	});

	test('what the course removed is read out as removed, with what it was and nothing of it', () => {
		expect(reading(chat)).toContain('Message removed by the course: a plan to meet');
	});

	test('an entry in another script says its language', () => {
		const html = reading(chat, { moment: 3 });

		expect(html).toMatch(/<p[^>]*lang="ru"[^>]*>\s*Я принесу мяч/);
	});

	test('a flag is a button that names its entry and says whether it is set', () => {
		const html = reading(chat, { marks: { 4: ['m05'] }, gates: {}, moment: 1 });
		const flag = /data-entry="4".*?<button(.*?)>(.*?)<\/button>/s.exec(html);

		expect(flag?.[1]).toContain('aria-pressed="true"');
		expect(flag?.[2]?.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')).toContain(
			'Flagged: Apart from others'
		);
		expect(flag?.[2]).toContain('entry 4');
	});
});

describe('looking back', () => {
	const everything = Object.fromEntries(
		mixed.moments.flatMap(({ entries }) => entries).map(({ n }) => [n, []])
	);

	test('LX-04: flagging everything, and nothing, get words that help', () => {
		expect(debrief(chat, { marks: everything })).toContain('data-rule="all"');
		expect(debrief(chat, { marks: {} })).toContain('data-rule="none"');
		expect(debrief(chat, { marks: { 4: [] } })).not.toContain('data-rule');
	});

	test('an error one was sure of comes first, before the line and the counts', () => {
		const html = debrief(chat, { judgement: { judgement: 'none', certainty: 95 } });

		expect(html.indexOf('Look at this first')).toBeGreaterThan(0);
		expect(html.indexOf('Look at this first')).toBeLessThan(html.indexOf('<figure'));
		expect(debrief(chat)).not.toContain('Look at this first');
	});

	test('the line is told in a sentence and in a table as well', () => {
		const html = debrief(chat);

		expect(html).toContain('You saw a reason for suspicion at the end');
		expect(html).toMatch(/<table[\s\S]*First point with good reasons[\s\S]*Consult/);
	});

	test('one sentence says what to practise next', () => {
		expect(debrief(chat).match(/data-advice=/g)).toHaveLength(1);
	});

	test('the sentence to say can be chosen, and is put on a card for paper', () => {
		const html = debrief(chat);

		expect(html.match(/name="say"/g)).toHaveLength(3);
		expect(html).toContain('Words to take along');
	});

	test('the pair is mentioned first when both halves were read', () => {
		const both = { cases: [chat, mixed], id: chat.id };
		const first = readThrough(chat, { place: 0 });

		const alone = look({ ...both, records: { [chat.id]: first } });
		const paired = look({
			...both,
			records: { [chat.id]: first, [mixed.id]: readThrough(mixed, { place: 1 }) }
		});

		expect(alone).not.toContain('data-card="twin"');
		expect(paired).toContain('data-card="twin"');
	});

	test('a pause is suggested after two concerning cases running, and not before', () => {
		const other: Case = { ...chat, id: 'c74', twin: undefined };
		const cases = [chat, other];
		const records = {
			[chat.id]: readThrough(chat, { place: 0 }),
			[other.id]: readThrough(other, { place: 1 })
		};

		// The second place is named after the case that the lesson's file has there.
		expect(look({ cases, id: other.id, records })).toContain('data-pause');
		expect(look({ cases, id: chat.id, records })).not.toContain('data-pause');
	});

	test('after an unsafe step acting otherwise is offered before anything else', () => {
		const gates = {
			wednesday: { concern: 'little' as const, step: 'u3' as const, consulted: false },
			friday: { step: 'a1' as const, consulted: false }
		};
		const html = debrief(chat, { gates });

		expect(html.indexOf('data-action="rewind"')).toBeLessThan(html.indexOf('data-card="what"'));
	});
});
