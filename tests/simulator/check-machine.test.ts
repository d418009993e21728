import { expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { checkMachine, formAt, isSeenBefore, type CheckEvent } from '../../src/simulator/index.ts';

const forms = [
	['c10', 'c16', 'c14', 'c09'],
	['c11', 'c13', 'c15', 'c12']
];
const twins: Record<string, string> = {
	c11: 'c14',
	c14: 'c11',
	c13: 'c09',
	c09: 'c13',
	c10: 'c15',
	c15: 'c10',
	c16: 'c12',
	c12: 'c16'
};
const take = (events: CheckEvent[], seed = 0, limit?: number) =>
	events.reduce(
		(snapshot, event) => transition(checkMachine, snapshot, event)[0],
		initialTransition(checkMachine, { forms, seed, limit })[0]
	);
const settle = (form: string[]): CheckEvent[] => form.map((id) => ({ type: 'SETTLE', id }));
const tried = (form: string[]): CheckEvent[] => [
	{ type: 'BEGIN' },
	...settle(form),
	{ type: 'HAND_IN' }
];

test('the cases of a form come first, then the test, then the result', () => {
	const [first = []] = forms;

	expect(take([]).value).toBe('before');
	expect(take([{ type: 'BEGIN' }, ...settle(first.slice(1))]).value).toBe('cases');
	expect(take([{ type: 'BEGIN' }, ...settle(first)]).value).toBe('test');
	expect(take(tried(first)).value).toBe('result');
	expect(take([...tried(first), { type: 'KEEP' }]).value).toBe('final');
});

test('LX-08: over 10,000 seeds the second try takes the other form, no form holds a pair, and both come first as often', () => {
	let firsts = 0;
	for (let seed = 0; seed < 10_000; seed++) {
		const one = formAt({ forms, seed, tries: 1 });
		const two = formAt({ forms, seed, tries: 2 });

		expect(one.some((id) => two.includes(id) || one.includes(twins[id] ?? ''))).toBe(false);
		expect(two.some((id) => two.includes(twins[id] ?? ''))).toBe(false);
		if (one === forms[0]) firsts++;
	}

	expect(firsts).toBe(5000);
});

test('a third try comes back to cases that were seen before', () => {
	expect([1, 2, 3].map((tries) => isSeenBefore({ forms, tries }))).toEqual([false, false, true]);
	expect(formAt({ forms, seed: 0, tries: 3 })).toEqual(formAt({ forms, seed: 0, tries: 1 }));
});

test('where tries are limited there is no further one', () => {
	const [first = []] = forms;

	expect(take([...tried(first), { type: 'BEGIN' }], 0, 1).value).toBe('result');
	expect(take([...tried(first), { type: 'BEGIN' }], 0, 2).value).toBe('cases');
});
