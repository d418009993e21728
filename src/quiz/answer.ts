import type { Answer, QuizItem } from '#model';

/** What an item holds before the learner has done anything; `order` starts as it is shown. */
export function blank(item: QuizItem, shown: readonly string[]): Answer {
	if (item.type === 'match' || item.type === 'judgement') return {};
	return item.type === 'order' ? [...shown] : [];
}

/** What still has to be done before this can be answered; `undefined` when nothing is missing. */
export function missing(
	item: QuizItem,
	answer: Answer
): 'pick' | 'every' | 'both' | 'same' | undefined {
	if (item.type === 'match') {
		const pairs = answer as Record<string, string>;
		return item.options.every((option) => pairs[option]) ? undefined : 'every';
	}
	if (item.type === 'judgement') {
		const { best, worst } = answer as Record<string, string>;
		if (!best || !worst) return 'both';
		return best === worst ? 'same' : undefined;
	}
	return (answer as string[]).length ? undefined : 'pick';
}

/** Moves one id a place up or down; at the edge nothing changes. */
export function moved(order: readonly string[], id: string, by: -1 | 1): string[] {
	const from = order.indexOf(id);
	const to = from + by;
	if (from < 0 || to < 0 || to >= order.length) return [...order];
	const next = order.filter((other) => other !== id);
	next.splice(to, 0, id);
	return next;
}

/** Saved answers may name options an update took away: only what can still be shown is kept. */
export function stillKnown(item: QuizItem, answer: Answer): Answer {
	if (Array.isArray(answer)) {
		if (item.type === 'match' || item.type === 'judgement') return {};
		const known = answer.filter((id) => item.options.includes(id));
		if (item.type !== 'order') return known;
		return [...known, ...item.options.filter((id) => !known.includes(id))];
	}
	if (item.type === 'match') {
		return Object.fromEntries(
			Object.entries(answer).filter(
				([option, target]) => item.options.includes(option) && item.targets.includes(target)
			)
		);
	}
	if (item.type === 'judgement') {
		return Object.fromEntries(
			Object.entries(answer).filter(
				([key, option]) => (key === 'best' || key === 'worst') && item.options.includes(option)
			)
		);
	}
	return [];
}
