import { expect, test } from 'vitest';
import { launchValues, type Launch } from '../../build/preview/page/launch-values.ts';

const learner = { id: 'learner-7', name: 'Ozola, Anna' };
const launch = (some: Partial<Launch>): Launch => ({
	standard: 'scorm2004',
	learner,
	language: '',
	mode: 'normal',
	...some
});

test('a first visit begins an attempt', () => {
	expect(launchValues(launch({}), {})).toEqual({
		'cmi.entry': 'ab-initio',
		'cmi.learner_id': 'learner-7',
		'cmi.learner_name': 'Ozola, Anna',
		'cmi.learner_preference.language': '',
		'cmi.mode': 'normal',
		'cmi.credit': 'credit'
	});
});

test.each(['scorm12', 'scorm2004'] as const)('a suspended attempt is resumed in %s', (standard) => {
	const core = standard === 'scorm12' ? 'cmi.core' : 'cmi';
	const held = { [`${core}.exit`]: 'suspend', 'cmi.suspend_data': 'state' };

	const values = launchValues(launch({ standard }), held);

	expect(values).toMatchObject({ [`${core}.entry`]: 'resume', 'cmi.suspend_data': 'state' });
	expect(values).not.toHaveProperty([`${core}.exit`]);
});

test('without exit "suspend", 2004 begins anew and 1.2 keeps its values', () => {
	const held = { 'cmi.suspend_data': 'state' };

	expect(launchValues(launch({}), held)).not.toHaveProperty(['cmi.suspend_data']);
	expect(launchValues(launch({ standard: 'scorm12' }), held)).toMatchObject(held);
});

test.each(['review', 'browse'] as const)('a %s gives no credit', (mode) => {
	expect(launchValues(launch({ mode }), {})).toMatchObject({
		'cmi.mode': mode,
		'cmi.credit': 'no-credit'
	});
});
