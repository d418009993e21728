import { choices } from './choices.svelte.ts';
import { createEngine, type Call, type Engine } from './engine.ts';
import { createFakeEngine } from './fake-engine.ts';
import { keep } from './keep.ts';
import type { Launch } from './launch-values.ts';
import { savedState, standards, type Standard, type Values } from './standards.ts';

/** What is set within this many seconds of each other belongs to one change. */
const together = 1;
const mostCalls = 400;

let standard = $state<Standard>('scorm12');
let values = $state.raw<Values>({});
let changed = $state.raw<readonly string[]>([]);
let calls = $state.raw<readonly Call[]>([]);
let lastSet = 0;

const attemptOf = (one: Standard) => `attempt.${one}`;

/** The LMS beside the course: what it holds, what was called, and what changed last. */
export const lms = {
	get values(): Values {
		return values;
	},
	get saved(): string {
		return values[savedState] ?? '';
	},
	/** Elements set since the last pause. */
	get changed(): readonly string[] {
		return changed;
	},
	/** Of this visit, oldest first. */
	get calls(): readonly Call[] {
		return calls;
	},

	/** Begins a visit: the course that is opened next finds an API that goes on with the attempt. */
	async begin(launch: Launch): Promise<void> {
		const held = keep.read<Values>(attemptOf(launch.standard)) ?? {};
		const { lms: name, troubles } = choices.current;
		const oncall = (call: Call, ended: boolean) => note(engine, { call, ended, launch });
		const frame = () => window.frames[0];
		const engine: Engine =
			name === 'scorm-again'
				? await createEngine(launch, { held, oncall })
				: createFakeEngine(launch, { lms: name, troubles, held, frame, oncall });
		for (const { api } of Object.values(standards)) Reflect.deleteProperty(window, api);
		Object.assign(window, { [standards[launch.standard].api]: engine.api });
		standard = launch.standard;
		values = engine.values();
		changed = [];
		calls = [];
		lastSet = 0;
	},
	/** Forgets the attempt, as when an LMS begins another one. */
	forgetAttempt(): void {
		keep.write(attemptOf(standard), undefined);
	},
	/** Puts another saved state into the attempt, as if the learner had left there. */
	putState(text: string): void {
		const { elements } = standards[standard];
		const held = keep.read<Values>(attemptOf(standard)) ?? {};
		keep.write(attemptOf(standard), { ...held, [savedState]: text, [elements.exit]: 'suspend' });
	},
	forgetAll(): void {
		for (const one of Object.keys(standards)) keep.write(attemptOf(one as Standard), undefined);
	}
};

interface Noted {
	call: Call;
	ended: boolean;
	launch: Launch;
}

function note(engine: Engine, { call, ended, launch }: Noted): void {
	calls = [...calls, call].slice(-mostCalls);
	const done = call.result === 'true';
	if (call.name.endsWith('SetValue') && call.element && done) {
		changed = [...(call.at - lastSet > together ? [] : changed), call.element];
		lastSet = call.at;
	}
	if (call.name.endsWith('GetValue')) return;
	values = ended ? engine.valuesAtEnd() : engine.values();
	// What was only set is lost with the visit; a commit or the end keeps it.
	if (done && (ended || call.name.endsWith('Commit')) && launch.mode === 'normal') {
		keep.write(attemptOf(launch.standard), engine.stored?.() ?? values);
	}
}
