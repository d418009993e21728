import type { Keeper, Standard } from '../../src/lms/port.ts';
import { openLms, type Launch, type LmsPort } from '../../src/lms/index.ts';
import { testClock, type TestClock } from './clock.ts';
import type { Entry, Settings } from './fake/index.ts';
import { testPage, type TestPage } from './page.ts';
import { testLearner, type TestLearner } from './reports.ts';

/** The LMS's side as tests see it: the strict fake, or another engine behind the same face. */
export interface Lms {
	readonly name: 'API' | 'API_1484_11';
	readonly api: Record<string, (...values: string[]) => unknown>;
	readonly record: readonly Entry[];
	/** What it holds after commits. */
	readonly state: Readonly<Record<string, string>>;
	/** Of the fake: what it is told of the page. */
	readonly settings?: Settings;
	hear?(event: string): void;
	relaunch(changes?: Partial<Settings>): void;
	clear(): void;
}

export interface Visit {
	port: LmsPort;
	page: TestPage;
	clock: TestClock;
	learner: TestLearner;
	launch: Launch;
}

interface Around {
	standard: Standard;
	learner?: TestLearner;
	clock?: TestClock;
	/** A package file to ask for. */
	probe?: string;
	/** What the first questions for it are answered with. */
	answers?: TestPage['answers'];
	protocol?: string;
	/** Instead of the learner's own. */
	keeper?: Partial<Keeper>;
}

/** Opens the course in a frame of the LMS's page and waits until it is launched and quiet. */
export async function visit(lms: Lms, around: Around): Promise<Visit> {
	const { standard, learner = testLearner(), clock = testClock(), probe } = around;
	const { keeper = learner.keeper } = around;
	const parent = testPage({ more: { [lms.name]: lms.api } }).window;
	const page = testPage({ parent, protocol: around.protocol });
	page.answers = around.answers ?? [];
	if (lms.settings) lms.settings.event = () => page.event;
	page.before = lms.hear;
	const port = openLms({ standard, window: page.window, clock, probe });
	const launch = await port.launch(keeper);
	learner.resume(launch.state);
	await clock.pass();
	return { port, page, clock, learner, launch };
}

/** `LMSSetValue cmi.suspend_data` and so on; what the LMS was asked, without the values. */
export const calls = ({ record }: Lms) =>
	record.map(({ fn, element }) => (element ? `${fn} ${element}` : fn));

export const writes = ({ record }: Lms) => record.filter(({ fn }) => fn.endsWith('SetValue'));
export const reads = ({ record }: Lms) => record.filter(({ fn }) => fn.endsWith('GetValue'));
export const commits = ({ record }: Lms) => record.filter(({ fn }) => fn.endsWith('Commit'));
export const ends = ({ record }: Lms) =>
	record.filter(({ fn }) => fn === 'LMSFinish' || fn === 'Terminate');

export const valuesOf = (lms: Lms, element: string) =>
	writes(lms)
		.filter((entry) => entry.element === element)
		.map(({ value }) => value ?? '');
