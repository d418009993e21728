import type { Component } from 'svelte';
import type { QuizItem } from '#model';
import type { Translate, WordsOf } from '#text';
import Judgement from './Judgement.svelte';
import Match from './Match.svelte';
import Order from './Order.svelte';
import Pick from './Pick.svelte';
import type { FormProps } from './form.ts';

/** How each kind of item is answered. */
export const questionForms: Record<QuizItem['type'], Component<FormProps>> = {
	single: Pick,
	choice: Pick,
	mark: Pick,
	match: Match,
	judgement: Judgement,
	order: Order
};

/** What is to be done, by kind of item. */
export const questionTasks = (
	t: Translate<WordsOf<'shell'>>
): Record<QuizItem['type'], () => string> => ({
	single: () => t(($) => $.question.pickOne),
	choice: () => t(($) => $.question.pickSeveral),
	mark: () => t(($) => $.question.pickEntries),
	match: () => t(($) => $.question.matchEach),
	judgement: () => t(($) => $.question.bestWorst),
	order: () => t(($) => $.question.putInOrder)
});
