import * as engine from './engines.ts';
import type { Fault, FakeLms, Settings } from './fake-lms.ts';
import { createFakeLms } from './fake-lms.ts';
import { answerWith, lieTrue, markBeforeSend, sendOnce, without, onSet } from './faults.ts';
import type { DialectOptions } from './standards.ts';

type Standard = DialectOptions['standard'];

/** What an engine cannot keep, whatever a package does; each of it is in the engine's install sheet. */
export interface Limits {
	/** A decision within so many milliseconds before the page goes. */
	close?: number;
	/** Everything after the final status. */
	afterFinal?: true;
	/** The state, once the course is passed; the status stays. */
	stateWhenPassed?: true;
	/** A save that fails is reported as success, and only a later one with the same values brings them. */
	lies?: true;
}

export interface Profile {
	standards: readonly Standard[];
	settings?: Partial<Settings> & Omit<DialectOptions, 'standard'>;
	/** From the network upwards. */
	faults?: readonly Make[];
	limits?: Limits;
}

type Make = (standard: Standard) => Fault | undefined;

const both = ['scorm12', 'scorm2004'] as const;
const only12 = ['scorm12'] as const;
const only2004 = ['scorm2004'] as const;
const always =
	(fault: Fault): Make =>
	() =>
		fault;
const in12 =
	(make: () => Fault): Make =>
	(standard) =>
		standard === 'scorm12' ? make() : undefined;
const in2004 =
	(make: () => Fault): Make =>
	(standard) =>
		standard === 'scorm2004' ? make() : undefined;

const closing = ['visibilitychange', 'beforeunload', 'pagehide', 'unload'];
const status = /(lesson|completion|success)_status$/;
const mode = /(lesson_)?mode$|credit$/;
const asText: Settings['turn'] = (result) => new String(result);
const counted =
	(value: unknown): Settings['turn'] =>
	(result, { element }) =>
		element?.endsWith('_count') ? value : result;

const moodle: Profile = {
	standards: both,
	settings: { characters: 64_000 },
	faults: [in12(markBeforeSend), in2004(engine.differing)]
};

/** As lms-matrix.md has them; where it says only what was read in source, that. Its "asynchronous*" requests arrive here. */
export const profiles = {
	moodle,
	'moodle-strict': { ...moodle, settings: {} },
	'moodle-app': { standards: only12, settings: {}, faults: [in12(markBeforeSend)] },
	ilias: {
		standards: only12,
		settings: { turn: counted('01') },
		faults: [
			() => engine.during(['visibilitychange', 'pagehide'], { arrives: 'no', says: 'truth' }),
			() => sendOnce(),
			() => engine.beginsAgain(),
			() =>
				onSet(/./, (below, element, value) => {
					encodeURIComponent(value);
					return below.set(element, value);
				})
		]
	},
	'ilias-2004': {
		standards: only2004,
		faults: [
			() => engine.during(['visibilitychange'], { arrives: 'no', says: 'throws' }),
			() => engine.during(['beforeunload', 'pagehide', 'unload'], { arrives: 'yes', says: 'false' })
		]
	},
	chamilo: {
		standards: only12,
		settings: { characters: 64_000, turn: (result, { element }) => countAsNumber(result, element) },
		faults: [
			always(engine.freezesAfterFinal),
			() => engine.during(closing, { arrives: 'no', says: 'true' }),
			() => engine.cutsAt(/[&+%=\\']/),
			() => sendOnce(),
			always(lieTrue),
			() => engine.drops('', '0'),
			() => engine.beginsAgain()
		],
		// A commit that a timer has made before the page goes is kept.
		limits: { close: 1, afterFinal: true, lies: true }
	},
	'chamilo-2': {
		standards: only12,
		settings: { characters: 64_000 },
		faults: [
			always(engine.freezesAfterFinal),
			() => sendOnce(),
			always(lieTrue),
			() => engine.completesWithoutStatus(),
			() => engine.drops('', '0')
		],
		limits: { afterFinal: true, lies: true }
	},
	openolat: { standards: only12, faults: [always(engine.keepsBest)] },
	'open-edx': {
		standards: both,
		settings: { characters: 64_000, turn: counted('') },
		faults: [
			always(engine.breaksOnEmptyScore),
			() => engine.during(closing, { arrives: 'first value', says: 'true' }),
			() => sendOnce(),
			always(engine.takesAll),
			() => answerWith(status, ''),
			() => answerWith(mode, '')
		],
		limits: { lies: true }
	},
	'open-edx-scorm': {
		standards: both,
		settings: { characters: 64_000 },
		faults: [always(engine.sendsEach), () => answerWith(mode, '')]
	},
	frappe: {
		standards: both,
		settings: { characters: 64_000, turn: counted('') },
		faults: [
			always(engine.forgetsWhenPassed),
			() => engine.sendsLater(300),
			() => answerWith(mode, ''),
			() => answerWith(/interactions|objectives/, ''),
			() => staleState()
		],
		limits: { close: 300, stateWhenPassed: true, lies: true }
	},
	opigno: {
		standards: both,
		settings: { characters: 64_000, turn: counted('') },
		faults: [
			() => engine.finishesFirst('beforeunload'),
			always(lieTrue),
			always(engine.saysTrue),
			() => engine.drops(''),
			in12(() => answerWith(/lesson_status$/, '')),
			() => answerWith(mode, '')
		],
		limits: { lies: true }
	},
	claroline: {
		standards: both,
		settings: { credit: 'no-credit' },
		faults: [
			always(engine.keepsBest),
			always(engine.addsTimeEachSave),
			always(lieTrue),
			in12(() => without(/interactions/))
		],
		limits: { lies: true }
	},
	forma: {
		standards: both,
		settings: { characters: 64_000, turn: asText },
		faults: [
			() => engine.settlesAtEnd(),
			() => engine.finishesFirst('beforeunload'),
			() => engine.beginsAgain()
		]
	},
	escola: {
		standards: both,
		settings: { credit: 'no-credit' },
		faults: [
			always(engine.keepsBest),
			always(engine.sendsEach),
			always(engine.saysTrue),
			() => engine.drops('')
		],
		limits: { lies: true }
	},
	numbas: {
		standards: only2004,
		settings: {
			turn: (result, { fn }) =>
				fn === 'SetValue' ? undefined : fn === 'Commit' ? result === 'true' : result
		}
	}
} satisfies Record<string, Profile>;

export type ProfileName = keyof typeof profiles;

/** Every profile with each standard that its engine plays. */
export const engines = Object.entries(profiles as Record<string, Profile>).flatMap(
	([name, { standards }]) =>
		standards.map((standard) => ({ name: name as ProfileName, standard: standard as Standard }))
);

export const limitsOf = (name: ProfileName): Limits => (profiles[name] as Profile).limits ?? {};

/** An LMS that behaves as this engine does. */
export function createEngine(
	name: ProfileName,
	standard: Standard,
	more: Partial<Settings> = {}
): FakeLms {
	const { settings, faults = [] } = profiles[name] as Profile;
	const lms = createFakeLms({ standard, ...settings, ...more });
	for (const make of faults) {
		const fault = make(standard);
		if (fault) lms.use(fault);
	}
	return lms;
}

/** Reads back what was there at launch, not what was set in this visit: frappe. */
function staleState(): Fault {
	let held = '';
	return (below, lms) => ({
		launch() {
			below.launch();
			held = lms.live['cmi.suspend_data'] ?? '';
		},
		get: (element) =>
			element === 'cmi.suspend_data' ? { ret: held, err: '0' } : below.get(element)
	});
}

function countAsNumber(result: string, element: string | undefined) {
	return element?.endsWith('_count') ? Number(result) : result;
}
