import type { Change, Comparison } from './change.ts';

export type Conclusion =
	'more-able' | 'less-able' | 'more-suspicious' | 'more-cautious' | 'no-clear-change';

/**
 * What the intervals allow to say. Telling apart comes first: someone who marks more of everything catches more, and is no more able.
 */
export function conclude({ changes: { sensitivity, bias } }: Comparison): Conclusion {
	if (sensitivity && above(sensitivity)) return 'more-able';
	if (sensitivity && below(sensitivity)) return 'less-able';
	if (bias && below(bias)) return 'more-suspicious';
	if (bias && above(bias)) return 'more-cautious';
	return 'no-clear-change';
}

/** Catching more and marking more harmless ones at once, whatever else changed. */
export function suspicionRose({ changes: { hitRate, falseAlarmRate } }: Comparison): boolean {
	return Boolean(hitRate && falseAlarmRate && hitRate.value > 0 && above(falseAlarmRate));
}

const above = ({ low }: Change) => low > 0;
const below = ({ high }: Change) => high < 0;
