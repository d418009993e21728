import type { Answer, QuizItem } from '#model';

/** Mark for one answer, 0–1. Ids the item no longer has are left out of the count. */
export function mark(item: QuizItem, answer: Answer): number {
	switch (item.type) {
		case 'single':
		case 'choice':
		case 'mark':
			return markPicks(item, listed(item, answer));
		case 'match':
			return markPairs(item.right, paired(answer));
		case 'judgement': {
			const { best, worst } = paired(answer);
			return (best === item.best ? 0.5 : 0) + (worst === item.worst ? 0.5 : 0);
		}
		case 'order':
			return markOrder(item.right, listed(item, answer));
		case 'checklist':
			return 1;
	}
}

/** Right picks less wrong picks, over the number of right options; never below 0. */
function markPicks({ right }: { right: readonly string[] }, picked: readonly string[]) {
	const hits = picked.filter((id) => right.includes(id)).length;
	return Math.max(0, hits - (picked.length - hits)) / right.length;
}

/** Share of options that were given their own target. */
function markPairs(right: Record<string, string>, pairs: Record<string, string>) {
	const options = Object.keys(right);
	return options.filter((option) => pairs[option] === right[option]).length / options.length;
}

/** Share of neighbours in the right order that stand directly after one another in the answer. */
function markOrder(right: readonly string[], order: readonly string[]) {
	if (right.length < 2) return order[0] === right[0] ? 1 : 0;
	const together = right.filter((id, i) => i > 0 && isAfter(order, right[i - 1], id)).length;
	return together / (right.length - 1);
}

function isAfter(order: readonly string[], first: string | undefined, second: string) {
	const at = first === undefined ? -1 : order.indexOf(first);
	return at >= 0 && order[at + 1] === second;
}

function listed(item: QuizItem, answer: Answer) {
	if (!Array.isArray(answer)) return [];
	return [...new Set(answer)].filter((id) => item.options.includes(id));
}

function paired(answer: Answer): Record<string, string> {
	return Array.isArray(answer) ? {} : answer;
}
