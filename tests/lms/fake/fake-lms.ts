import {
	copyOf,
	hundredths,
	nextLaunch,
	noAttempt,
	statusAtFinish,
	totalTime,
	type Stored
} from './attempt.ts';
import { generic, lists, type Place } from './rules.ts';
import { dialect, type Dialect, type DialectOptions } from './standards.ts';

export interface Settings extends DialectOptions {
	mode: string;
	credit: string;
	learner: { id: string; name: string };
	language: string;
	launchData?: string;
	/** SCORM 1.2 `masteryscore`, 0–100. */
	mastery?: number;
	/** SCORM 2004 `completionThreshold` and `minNormalizedMeasure`. */
	threshold?: number;
	passing?: number;
	/** What the server holds already, left by another page. */
	attempt?: Stored;
	/** Monotonic milliseconds, for the record. */
	now: () => number;
	/** Name of the event that the course's page is handling, as some players look it up. */
	event: () => string | undefined;
	/** What becomes of a result on its way to the course: LMSs answer with objects, numbers, nothing. */
	turn?: (result: string, call: { fn: string; element?: string }) => unknown;
}

/** One call as it was made and answered. */
export interface Entry {
	t: number;
	fn: string;
	element?: string;
	value?: string;
	ret: string;
	err: string;
}

export interface Answer {
	ret: string;
	err: string;
}

/** What a fault can change. Each function is called with what the layer below does. */
export interface Layer {
	launch(): void;
	initialize(): Answer;
	get(element: string): Answer;
	set(element: string, value: string): Answer;
	commit(): Answer;
	terminate(): Answer;
	/** The request to the server; `false` when it failed. */
	send(values: Readonly<Record<string, string>>): boolean;
	/** An event of the page, heard by the LMS's player before the course hears it. */
	hear(event: string): void;
}

/** What a fault may look at. */
export type Seen = Pick<FakeLms, 'settings' | 'live' | 'state'> & {
	readonly names: Dialect['names'];
};

/** A fault: some of the functions, made from those below. */
export type Fault = (below: Layer, lms: Seen) => Partial<Layer>;

export interface FakeLms {
	readonly settings: Settings;
	/** Property of a window under which a package looks for `api`. */
	readonly name: 'API' | 'API_1484_11';
	readonly api: Record<string, (...values: string[]) => string>;
	/** Tells the player of an event of the page. */
	hear(event: string): void;
	/** Every call, oldest first. */
	readonly record: Entry[];
	/** What the server holds. */
	readonly state: Readonly<Record<string, string>>;
	/** The same with what it takes to go on in another page. */
	readonly attempt: Stored;
	/** What this session holds, committed or not. */
	readonly live: Readonly<Record<string, string>>;
	readonly phase: 'new' | 'running' | 'ended';
	/** Launches once more with what was committed, and with these settings changed. */
	relaunch(changes?: Partial<Settings>): void;
	/** Adds a fault over those already there; returns how to take it away. */
	use(fault: Fault): () => void;
	/** Forgets the calls so far. */
	clear(): void;
}

const ok: Answer = { ret: 'true', err: '0' };
const no = (err: string): Answer => ({ ret: 'false', err });

/** An LMS that keeps to the book in everything: elements, access, vocabularies, formats, limits, errors, attempts. */
export function createFakeLms(given: Partial<Settings> & DialectOptions): FakeLms {
	const settings: Settings = {
		...given,
		mode: given.mode ?? 'normal',
		credit: given.credit ?? 'credit',
		learner: given.learner ?? { id: 'learner-1', name: 'Kalniņa, Anna' },
		language: given.language ?? '',
		now: given.now ?? (() => performance.now()),
		event: given.event ?? (() => undefined)
	};
	const book = dialect(settings);
	const { functions, codes, names, rules } = book;
	const record: Entry[] = [];
	let stored = copyOf(settings.attempt ?? noAttempt());
	let live: Record<string, string> = {};
	let phase: FakeLms['phase'] = 'new';
	let lastError = '0';
	const faults: Fault[] = [];

	const count = (list: string) => {
		const found = new Set<string>();
		for (const element of Object.keys(live)) {
			const index = element.startsWith(`${list}.`)
				? /^\d+/.exec(element.slice(list.length + 1))
				: null;
			if (index) found.add(index[0]);
		}
		return found.size;
	};
	const at = (indexes: number[]): Place => ({ indexes, count, value: (element) => live[element] });
	const beyond = (element: string, most: (count: number) => number) =>
		lists(element).some(({ list, index }) => index > most(count(list)));
	const unknown = (element: string) =>
		element.startsWith('cmi.') ? codes.unknownElement : codes.foreignElement;

	const base: Layer = {
		launch() {
			const next = nextLaunch(stored, settings.standard, book);
			stored = next.stored;
			phase = 'new';
			lastError = '0';
			live = present({
				...stored.values,
				[names.exit]: undefined,
				[names.sessionTime]: undefined,
				[names.entry]: next.entry,
				[names.mode]: settings.mode,
				[names.credit]: settings.credit,
				[names.learnerId]: settings.learner.id,
				[names.learnerName]: settings.learner.name,
				[names.language]: settings.language,
				[names.totalTime]: totalTime(stored.total, settings.standard),
				[names.launchData]: settings.launchData,
				'cmi.student_data.mastery_score': settings.mastery,
				'cmi.completion_threshold': settings.threshold,
				'cmi.scaled_passing_score': settings.passing
			});
		},
		initialize() {
			if (phase === 'running') return no(codes.initializeTwice);
			if (phase === 'ended') return no(codes.initializeAfterEnd);
			phase = 'running';
			return ok;
		},
		get(element) {
			const fail = (err: string): Answer => ({ ret: '', err });
			if (phase === 'new') return fail(codes.getEarly);
			if (phase === 'ended') return fail(codes.getAfterEnd);
			const { name } = generic(element);
			const rule = rules[name];
			if (!rule) {
				const parent = name.replace(/\._(children|count)$/, '');
				const known = parent !== name && rules[parent];
				if (known) return fail(name.endsWith('_count') ? codes.noCount : codes.noChildren);
				return fail(unknown(element));
			}
			if (rule.access === 'write') return fail(codes.getWriteOnly);
			if (beyond(element, (entries) => entries - 1)) return fail(codes.getBeyond);
			if (name.endsWith('._count'))
				return { ret: String(count(element.replace(/\._count$/, ''))), err: '0' };
			const value = live[element] ?? rule.initial;
			return value === undefined ? fail(codes.noValue) : { ret: decided(element, value), err: '0' };
		},
		set(element, value) {
			if (phase === 'new') return no(codes.setEarly);
			if (phase === 'ended') return no(codes.setAfterEnd);
			const { name, indexes } = generic(element);
			const rule = rules[name];
			if (/\._(children|count|version)$/.test(name) && rule) return no(codes.setKeyword);
			if (!rule) return no(unknown(element));
			if (rule.access === 'read') return no(codes.setReadOnly);
			if (beyond(element, (entries) => entries)) return no(codes.setBeyond);
			const err = rule.check?.(value, at(indexes)) ?? '0';
			if (err !== '0') return no(err);
			live[element] = value;
			return ok;
		},
		commit() {
			if (phase === 'new') return no(codes.commitEarly);
			if (phase === 'ended') return no(codes.commitAfterEnd);
			return top.send(written()) ? ok : no(codes.commitFailed);
		},
		terminate() {
			if (phase === 'new') return no(codes.endEarly);
			if (phase === 'ended') return no(codes.endTwice);
			if (settings.standard === 'scorm12' && settings.mode === 'normal')
				live['cmi.core.lesson_status'] = statusAtFinish(live, settings.mastery);
			if (!top.send(written())) return no(codes.endFailed);
			stored.total += hundredths(live[names.sessionTime] ?? '');
			phase = 'ended';
			return ok;
		},
		send(values) {
			Object.assign(stored.values, values);
			return true;
		},
		hear: () => undefined
	};

	/** With a threshold or a passing score the LMS computes the status itself (2004). */
	function decided(element: string, value: string) {
		const { threshold, passing } = settings;
		const measure = live['cmi.progress_measure'];
		const scaled = live['cmi.score.scaled'];
		if (element === 'cmi.completion_status' && threshold !== undefined && measure)
			return Number(measure) >= threshold ? 'completed' : 'incomplete';
		if (element === 'cmi.success_status' && passing !== undefined && scaled)
			return Number(scaled) >= passing ? 'passed' : 'failed';
		return value;
	}

	/** What a package may have set: the rest is the LMS's own. */
	const written = () =>
		Object.fromEntries(
			Object.entries(live).filter(([element]) => rules[generic(element).name]?.access !== 'read')
		);

	let top = base;
	const seen: Seen = {
		settings,
		names,
		get live() {
			return live;
		},
		get state() {
			return stored.values;
		}
	};
	const stack = () => {
		top = faults.reduce<Layer>((below, fault) => ({ ...below, ...fault(below, seen) }), base);
	};

	function answer(fn: string, values: unknown[], expected: number, run: () => Answer) {
		const fits = values.length === expected && values.every((value) => typeof value === 'string');
		const [element, value] = values.map(String);
		const { ret, err } = fits ? run() : no(codes.argument);
		lastError = err;
		note({ fn, element, value, ret, err });
		return ret;
	}

	function note({ element, value, ...rest }: Omit<Entry, 't'>) {
		record.push({
			t: settings.now(),
			...rest,
			...(element ? { element } : {}),
			...(value === undefined ? {} : { value })
		});
	}

	const empty = (values: unknown[], run: () => Answer) =>
		values[0] === '' ? run() : no(codes.argument);

	const methods: Record<string, (...values: unknown[]) => string> = {
		[functions.initialize]: (...values) =>
			answer(functions.initialize, values, 1, () => empty(values, () => top.initialize())),
		[functions.terminate]: (...values) =>
			answer(functions.terminate, values, 1, () => empty(values, () => top.terminate())),
		[functions.commit]: (...values) =>
			answer(functions.commit, values, 1, () => empty(values, () => top.commit())),
		[functions.get]: (...values) =>
			answer(functions.get, values, 1, () => top.get(String(values[0]))),
		[functions.set]: (...values) =>
			answer(functions.set, values, 2, () => top.set(String(values[0]), String(values[1]))),
		[functions.lastError]() {
			note({ fn: functions.lastError, ret: lastError, err: lastError });
			return lastError;
		},
		[functions.errorString]: (code) => (code === '0' || code === undefined ? '' : `Error ${code}`),
		[functions.diagnostic]: (code) => String(code ?? '')
	};

	const api: FakeLms['api'] = {};
	for (const [name, method] of Object.entries(methods)) {
		api[name] = function (this: unknown, ...values: string[]) {
			if (this !== api) throw new TypeError(`${name} was called without its object`);
			const result = method(...values);
			const [element] = values;
			return (settings.turn?.(result, { fn: name, element }) ?? result) as string;
		};
	}

	base.launch();
	return {
		settings,
		name: book.api,
		api,
		record,
		get state() {
			return stored.values;
		},
		get attempt() {
			return stored;
		},
		get live() {
			return live;
		},
		get phase() {
			return phase;
		},
		hear: (event) => top.hear(event),
		relaunch(changes = {}) {
			Object.assign(settings, changes);
			top.launch();
		},
		use(fault) {
			faults.push(fault);
			stack();
			return () => {
				faults.splice(faults.indexOf(fault), 1);
				stack();
			};
		},
		clear() {
			record.length = 0;
		}
	};
}

/** Without what is undefined; as text, like everything in a data model. */
const present = (values: Record<string, string | number | undefined>) =>
	Object.fromEntries(
		Object.entries(values).flatMap(([name, value]) =>
			value === undefined ? [] : [[name, String(value)]]
		)
	) as Record<string, string>;
