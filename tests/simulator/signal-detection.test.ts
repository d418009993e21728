import { expect, test } from 'vitest';
import { detect, pool } from '../../src/simulator/signal-detection.ts';

// Vectors of the simulator's specification (3.10).
test.each([
	[8, 0, 0, 24, 0.971, 0.029, 3.779, 0],
	[6, 2, 3, 21, 0.735, 0.147, 1.678, 0.21],
	[4, 4, 3, 21, 0.5, 0.147, 1.049, 0.525],
	[8, 0, 24, 0, 0.971, 0.971, 0, -1.89],
	[0, 8, 0, 24, 0.029, 0.029, 0, 1.89],
	[8, 0, 12, 12, 0.971, 0.5, 1.89, -0.945],
	[2, 6, 1, 23, 0.265, 0.069, 0.857, 1.057],
	[5, 1, 2, 4, 0.786, 0.357, 1.158, -0.213],
	[24, 8, 12, 84, 0.746, 0.131, 1.785, 0.23]
])(
	'LX-03: %i hits, %i misses, %i false alarms, %i correct rejections',
	(hits, misses, falseAlarms, correctRejections, hitRate, falseAlarmRate, sensitivity, bias) => {
		const found = detect({ hits, misses, falseAlarms, correctRejections });

		const within = 3; // decimals: ± 0.0005, tighter than the specification's ± 0.001
		expect(found?.hitRate).toBeCloseTo(hitRate, within);
		expect(found?.falseAlarmRate).toBeCloseTo(falseAlarmRate, within);
		expect(found?.sensitivity).toBeCloseTo(sensitivity, within);
		expect(found?.bias).toBeCloseTo(bias, within);
	}
);

test('LX-04: marking everything and marking nothing show no sensitivity at all, whatever the mix', () => {
	for (const [signals, others] of [
		[8, 24],
		[3, 17],
		[12, 12]
	] as const) {
		const all = detect({ hits: signals, misses: 0, falseAlarms: others, correctRejections: 0 });
		const none = detect({ hits: 0, misses: signals, falseAlarms: 0, correctRejections: others });

		expect(all?.sensitivity).toBeCloseTo(0, 12);
		expect(none?.sensitivity).toBeCloseTo(0, 12);
	}
});

test('without signals, or without anything else, there is nothing to tell apart', () => {
	expect(detect({ hits: 0, misses: 0, falseAlarms: 2, correctRejections: 10 })).toBeUndefined();
	expect(detect({ hits: 2, misses: 1, falseAlarms: 0, correctRejections: 0 })).toBeUndefined();
});

test('cases are pooled by their counts, not by their rates', () => {
	const pooled = pool([
		{ hits: 1, misses: 1, falseAlarms: 0, correctRejections: 10 },
		{ hits: 5, misses: 0, falseAlarms: 2, correctRejections: 4 }
	]);

	expect(pooled).toEqual({ hits: 6, misses: 1, falseAlarms: 2, correctRejections: 14 });
});
