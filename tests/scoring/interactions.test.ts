import { expect, test } from 'vitest';
import {
	answerAgain,
	firstTry,
	interactionsOf,
	interactionsTold,
	mostInteractions
} from '../../src/record/index.ts';
import { begun, course, debriefed, expert, finish, flagsAll, take, wrong } from './final-check.ts';

test('a first try is told with its final status: judgement and last step of each case, and the test', () => {
	const ids = interactionsOf(course, finish(take(expert))).map(({ id }) => id);

	expect(ids.filter((id) => id.startsWith('check_'))).toEqual([
		'check_c08_judgement',
		'check_c08_step',
		'check_c03_judgement',
		'check_c03_step'
	]);
	expect(ids.filter((id) => id.startsWith('final_'))).toHaveLength(6);
	expect(ids.length).toBeLessThanOrEqual(mostInteractions);
});

test('a judgement and its certainty are one response', () => {
	const told = interactionsOf(course, finish(take(expert)));

	expect(told.find(({ id }) => id === 'check_c08_judgement')).toMatchObject({
		response: ['suspicion_80'],
		right: ['suspicion'],
		result: 'correct'
	});
	expect(told.find(({ id }) => id === 'check_c08_step')).toMatchObject({
		response: ['a5'],
		result: 'correct'
	});
});

test('every response is made of ids that any LMS takes', () => {
	for (const { id, response, right } of interactionsOf(course, finish(take(flagsAll)))) {
		for (const word of [id, ...response.flat(), ...right.flat()]) {
			expect(word).toMatch(/^[A-Za-z0-9_]+$/);
		}
	}
});

test('best and worst, pairs and orders are told as what they are', () => {
	const told = interactionsOf(course, finish(take(expert)));
	const kinds = Object.fromEntries(told.map(({ id, type }) => [id, type]));

	expect(kinds).toMatchObject({
		final_swear_not_to_tell: 'matching',
		final_what_it_changes: 'matching',
		final_phone_left_as_it_is: 'sequencing',
		final_sent_as_proof: 'choice'
	});
});

test('nothing is told before the result is final, nor where only the score is wanted', () => {
	const record = take(expert);

	expect(interactionsOf(course, record)).toEqual([]);
	expect(interactionsOf(course, debriefed(record))).toHaveLength(10);
	expect(interactionsOf({ ...course, reporting: 'score' }, debriefed(record))).toEqual([]);
});

test('a red line is told as it was answered first', () => {
	const record = take({ ...expert, answer: wrong });
	const item = 'sent-as-proof';

	const again = answerAgain(course, record, { item, answer: ['not-sent'] });

	const told = interactionsOf(course, finish(again)).find(({ id }) => id === 'final_sent_as_proof');
	expect(told).toMatchObject({ result: 'incorrect', right: ['not_sent'] });
	expect(told?.response).not.toEqual(['not_sent']);
});

test('a later try is never told; the first one can be until it is replaced', () => {
	const first = take(flagsAll);

	expect(firstTry(course, first)).toHaveLength(10);
	expect(interactionsOf(course, finish(take(expert, begun(first))))).toEqual([]);
});

test('what an earlier visit has told is known by its ids before cases and bank have come', () => {
	const record = finish(take(expert));
	const ids = (list: { id: string }[]) => list.map(({ id }) => id).toSorted();

	expect(ids(interactionsTold(course, record))).toEqual(ids(interactionsOf(course, record)));
	expect(interactionsTold(course, take(expert))).toEqual([]);
});
