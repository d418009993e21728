import * as fakes from '../../../tests/lms/fake/index.ts';
import { recorded, type Call, type Engine } from './engine.ts';
import type { Launch } from './launch-values.ts';
import { standards, type Values } from './standards.ts';

/** Engines that the strict LMS can behave as; `strict` keeps to the book. */
export const profileNames = Object.keys(fakes.profiles);

/** Troubles one can switch on, in words. */
export const troubles = {
	'no-answer': 'every save fails',
	'lies-true': 'saves fail and are reported as done',
	'some-fail': 'every third save fails',
	session: 'the session runs out after five saves',
	short: 'the saved state is cut at 1,000 characters',
	throws: 'saving throws an error'
} as const;
export type Trouble = keyof typeof troubles;

const faults: Record<Trouble, () => fakes.Fault[]> = {
	'no-answer': () => [fakes.failSends(Infinity)],
	'lies-true': () => [fakes.failSends(Infinity), fakes.lieTrue],
	'some-fail': () => [everyThird()],
	session: () => [fakes.loginHtml(5)],
	short: () => [fakes.truncate(1000)],
	throws: () => [fakes.throwWhile(() => true)]
};

function everyThird(): fakes.Fault {
	let sends = 0;
	return fakes.failRate(0.5, () => ((sends += 1) % 3 === 0 ? 0 : 1));
}

interface FakeOptions {
	/** `strict`, or the name of a profile. */
	lms: string;
	troubles: readonly Trouble[];
	held: Values;
	/** Names the event that the course is handling: some engines save differently in some. */
	frame: () => (Window & { event?: Event }) | undefined;
	oncall: (call: Call, ended: boolean) => void;
}

/** The strict LMS of the tests, as it is or as an engine behaves, with the troubles that are switched on. */
export function createFakeEngine(launch: Launch, options: FakeOptions): Engine {
	const { standard, learner, language, mode } = launch;
	const { prefix, end } = standards[standard];
	const { held } = options;
	const settings = {
		learner,
		language,
		mode,
		credit: mode === 'normal' ? 'credit' : 'no-credit',
		event: () => options.frame()?.event?.type,
		attempt: { values: { ...held }, launches: Object.keys(held).length > 0 ? 1 : 0, total: 0 }
	};
	const lms =
		options.lms === 'strict' || !plays(options.lms, standard)
			? fakes.createFakeLms({ standard, ...settings })
			: fakes.createEngine(options.lms as fakes.ProfileName, standard, settings);
	if (options.lms !== 'strict') lms.relaunch();
	for (const trouble of options.troubles) for (const fault of faults[trouble]()) lms.use(fault);

	// The strict LMS asks to be called as its own method, as some LMSs do.
	const own = lms.api as unknown as Record<string, (...values: string[]) => unknown>;
	const methods = Object.fromEntries(
		Object.keys(own).map((name) => [name, (...values: string[]) => own[name]?.(...values)])
	);
	const values = () => ({ ...lms.live }) as Values;
	return {
		api: recorded(methods, { prefix, end, oncall: options.oncall }),
		values,
		valuesAtEnd: values,
		stored: () => ({ ...lms.state }) as Values
	};
}

function plays(name: string, standard: string): boolean {
	const profile = fakes.profiles[name as fakes.ProfileName] as fakes.Profile | undefined;
	return (profile?.standards as readonly string[] | undefined)?.includes(standard) ?? false;
}
