import type { Frame } from '@playwright/test';

/** So many of so many, as the page writes it. */
type Share = number[];

export interface ShownResult {
	score: string;
	passed: boolean;
	judged: Share;
	answered: Share;
	/** Before and after the course, as far as either is shown. */
	caught: Share[];
	marked: Share[];
	competencies: Record<string, Share>;
}

/** What the result page says in numbers. */
export const resultOn = (frame: Frame): Promise<ShownResult> =>
	frame.locator('main:has([data-score])').evaluate((page) => {
		const all = (selector: string) => [...page.querySelectorAll<HTMLElement>(selector)];
		const numbers = (element?: Element) => (element?.textContent?.match(/\d+/g) ?? []).map(Number);
		const shares = (selector: string) => all(selector).map(numbers);
		const [{ dataset } = { dataset: {} as DOMStringMap }] = all('[data-score]');
		return {
			score: dataset.score ?? '',
			passed: dataset.passed !== undefined,
			judged: numbers(all('[data-figure="judged"] dd')[0]),
			answered: numbers(all('[data-figure="answered"] dd')[0]),
			caught: shares('[data-gain] [data-figure="mini-caught"] td'),
			marked: shares('[data-gain] [data-figure="mini-marked"] td'),
			competencies: Object.fromEntries(
				all('[data-competency]').map((one) => [
					one.dataset.competency ?? '',
					numbers(one.querySelector('.share') ?? undefined)
				])
			)
		};
	});
