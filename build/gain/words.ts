import type { Change, Comparison } from './change.ts';
import type { Conclusion } from './conclude.ts';
import type { Measure } from './measure.ts';

export const conclusions: Record<Conclusion, string> = {
	'more-able':
		'This group tells concerning from ordinary contact better than before. The change is larger than chance would make it.',
	'less-able':
		'This group tells concerning from ordinary contact less well than before. The change is larger than chance would make it; look at what was different when the closing check was taken.',
	'more-suspicious':
		'This group became more suspicious, not more able: it marks more of everything than before. What is missing is practice with harmless contact.',
	'more-cautious':
		'This group became more cautious, not more able: it marks less of everything than before.',
	'no-clear-change':
		'No change that chance could not have made. That is not the same as “no effect”: with few people or few answers a real change can stay hidden.'
};

export const warning =
	'Catching more and marking more harmless contact rose together. People became more suspicious; whether they also became more able is told by d′ alone.';

export const measures: Record<
	Measure,
	{ name: string; explained: string; better: 'up' | 'down' | 'middle' }
> = {
	hitRate: {
		name: 'Concerning ones noticed',
		explained:
			'Share of concerning mini-cases that people were clearly or seriously concerned about.',
		better: 'up'
	},
	falseAlarmRate: {
		name: 'Harmless ones marked',
		explained:
			'Share of harmless mini-cases that people were clearly or seriously concerned about.',
		better: 'down'
	},
	sensitivity: {
		name: 'Telling apart (d′)',
		explained:
			'Signal detection, from pooled counts: 0 is chance; marking everything or nothing stays 0.',
		better: 'up'
	},
	bias: {
		name: 'Leaning (c)',
		explained: 'Below 0: inclined to mark; above 0: inclined to leave. 0 is balanced.',
		better: 'middle'
	},
	brier: {
		name: 'Honesty of certainty (Brier score)',
		explained:
			'Squared distance between how sure people were and whether they were right. 0.25 is what guessing with “50 %” gives.',
		better: 'down'
	}
};

export function value(measure: Measure, number: number): string {
	const shares: Measure[] = ['hitRate', 'falseAlarmRate'];
	return shares.includes(measure)
		? `${Math.round(number * 100)} %`
		: number.toFixed(2).replace('-', '−');
}

export function change(measure: Measure, { value: by, low, high }: Change): string {
	const shares: Measure[] = ['hitRate', 'falseAlarmRate'];
	const told = (number: number) =>
		shares.includes(measure) ? `${signed(Math.round(number * 100), 0)}` : signed(number, 2);
	const unit = shares.includes(measure) ? ' points' : '';
	return `${told(by)}${unit} (${told(low)} to ${told(high)})`;
}

export function counts({ people, before, after }: Comparison): string {
	const was = before.counts;
	const is = after.counts;
	return (
		`${people} people. Before: ${was.hits} of ${was.hits + was.misses} concerning ones noticed, ` +
		`${was.falseAlarms} of ${was.falseAlarms + was.correctRejections} harmless ones marked. ` +
		`After: ${is.hits} of ${is.hits + is.misses} noticed, ` +
		`${is.falseAlarms} of ${is.falseAlarms + is.correctRejections} marked.`
	);
}

function signed(number: number, digits: number): string {
	const text = Math.abs(number).toFixed(digits);
	return Number(text) === 0 ? text : `${number < 0 ? '−' : '+'}${text}`;
}
