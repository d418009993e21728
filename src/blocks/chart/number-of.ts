import type { Figure, Language } from '#model';
import { numberIn } from '#text';

/** A number of a figure as the language writes it; all of a figure with the same number of decimals. */
export function numberOf(language: Language, { unit, values }: Figure, value: number): string {
	if (unit === 'count') return numberIn(language, value);
	const digits = values.some((one) => !Number.isInteger(one.value)) ? 1 : 0;
	return numberIn(language, value / 100, {
		style: 'percent',
		minimumFractionDigits: digits,
		maximumFractionDigits: digits
	});
}
