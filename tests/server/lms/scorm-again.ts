import { Scorm12API, Scorm2004API } from 'scorm-again';

import type { Lms, Stored } from './launch.ts';
import { openCourse } from './page.ts';

/** The part of both classes of scorm-again that this page uses. */
interface Engine {
	loadFromFlattenedJSON(stored: Stored, root: string): void;
	getFlattenedCMI(): Record<string, unknown>;
}

const quiet = { autocommit: false, logLevel: 5 };

openCourse(({ standard, attempt, learner, language, mode }): Lms => {
	const stored = (attempt ?? {}) as Stored;
	const is12 = standard === 'scorm12';
	const engine = (is12 ? new Scorm12API(quiet) : new Scorm2004API(quiet)) as unknown as Engine;
	const core = is12 ? 'cmi.core' : 'cmi';
	const person = is12 ? 'cmi.core.student' : 'cmi.learner';
	const suspended = stored[`${core}.exit`] === 'suspend';
	// As Moodle and ILIAS: without exit "suspend", 2004 begins anew.
	const kept = is12 || suspended ? stored : {};
	engine.loadFromFlattenedJSON(
		{
			...kept,
			[`${core}.entry`]: suspended ? 'resume' : Object.keys(stored).length ? '' : 'ab-initio',
			[`${person}_id`]: learner.id,
			[`${person}_name`]: learner.name,
			[`${is12 ? 'cmi.student' : 'cmi.learner'}_preference.language`]: language,
			[is12 ? 'cmi.core.lesson_mode' : 'cmi.mode']: mode,
			[`${core}.credit`]: 'credit'
		},
		''
	);
	const values = () =>
		Object.fromEntries(
			Object.entries(engine.getFlattenedCMI()).filter(
				(entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''
			)
		);
	return { api: engine as unknown as Lms['api'], stored: values, attempt: values };
});
