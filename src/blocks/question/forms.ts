import type { Component } from 'svelte';
import type { QuizItem } from '#model';
import type { Translate, WordsOf } from '#text';
import type { FormProps } from './form.ts';
import Judgement from './Judgement.svelte';
import Lines from './Lines.svelte';
import Match from './Match.svelte';
import Order from './Order.svelte';
import Pick from './Pick.svelte';
import Sort from './Sort.svelte';

const forms: Record<QuizItem['type'], Component<FormProps>> = {
	single: Pick,
	choice: Pick,
	checklist: Pick,
	mark: Lines,
	match: Match,
	judgement: Judgement,
	order: Order
};

/** How an item is answered. With few targets they are all shown beside each option. */
export function formOf(item: QuizItem): Component<FormProps> {
	return item.type === 'match' && item.targets.length <= 3 ? Sort : forms[item.type];
}

/** What is to be done, by kind of item. */
export const questionTasks = (
	t: Translate<WordsOf<'shell'>>
): Record<QuizItem['type'], () => string> => ({
	single: () => t(($) => $.question.pickOne),
	choice: () => t(($) => $.question.pickSeveral),
	checklist: () => t(($) => $.question.pickSeveral),
	mark: () => t(($) => $.question.pickEntries),
	match: () => t(($) => $.question.matchEach),
	judgement: () => t(($) => $.question.bestWorst),
	order: () => t(($) => $.question.putInOrder)
});
