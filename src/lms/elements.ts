import type { Standard } from './port.ts';

/** Everything an adapter writes, and why: the data sheet for data-protection officers is made from it, and a test holds it. */
export interface Element {
	/** As the standard spells it; `n` stands for a number. */
	element: string;
	purpose: Purpose;
}

export type Purpose = keyof typeof purposes;

export const purposes = {
	resume: 'The learner can go on where they stopped, on any device.',
	keep: 'Tells the LMS to keep the attempt when the learner leaves.',
	status: 'Whether the course is taken and passed.',
	score: 'The final result, shown in the gradebook.',
	share: 'How much of the course is done.',
	time: 'How long this visit lasted, without breaks.',
	answer:
		'Answers to items of the final check, and to the short cases before and after where the course is evaluated, for statistics; no free text.',
	competency: 'Result per competency, K1 to K8.'
};

const interaction = (...names: string[]): Element[] =>
	names.map((name) => ({ element: `cmi.interactions.n.${name}`, purpose: 'answer' }));

const objective = (...names: string[]): Element[] =>
	names.map((name) => ({ element: `cmi.objectives.n.${name}`, purpose: 'competency' }));

export const elements: Record<Standard, readonly Element[]> = {
	scorm12: [
		{ element: 'cmi.suspend_data', purpose: 'resume' },
		{ element: 'cmi.core.exit', purpose: 'keep' },
		{ element: 'cmi.core.lesson_status', purpose: 'status' },
		{ element: 'cmi.core.score.raw', purpose: 'score' },
		{ element: 'cmi.core.score.min', purpose: 'score' },
		{ element: 'cmi.core.score.max', purpose: 'score' },
		{ element: 'cmi.core.session_time', purpose: 'time' },
		...interaction(
			'id',
			'type',
			'time',
			'correct_responses.0.pattern',
			'student_response',
			'result'
		),
		...objective('id', 'score.raw')
	],
	scorm2004: [
		{ element: 'cmi.suspend_data', purpose: 'resume' },
		{ element: 'cmi.exit', purpose: 'keep' },
		{ element: 'cmi.completion_status', purpose: 'status' },
		{ element: 'cmi.success_status', purpose: 'status' },
		{ element: 'cmi.score.scaled', purpose: 'score' },
		{ element: 'cmi.score.raw', purpose: 'score' },
		{ element: 'cmi.score.min', purpose: 'score' },
		{ element: 'cmi.score.max', purpose: 'score' },
		{ element: 'cmi.progress_measure', purpose: 'share' },
		{ element: 'cmi.session_time', purpose: 'time' },
		...interaction(
			'id',
			'type',
			'timestamp',
			'correct_responses.0.pattern',
			'learner_response',
			'result',
			'description'
		),
		...objective('id', 'score.scaled')
	],
	web: []
};

/** What is only read, at the start of a visit; the two numbers of entries later, when the first one is written. */
export const elementsRead: Record<Standard, readonly string[]> = {
	scorm12: [
		'cmi.core.lesson_mode',
		'cmi.core.student_id',
		'cmi.core.student_name',
		'cmi.student_preference.language',
		'cmi.suspend_data',
		'cmi.core.lesson_status',
		'cmi.interactions._count',
		'cmi.objectives._count',
		'cmi.objectives.n.id'
	],
	scorm2004: [
		'cmi.mode',
		'cmi.learner_id',
		'cmi.learner_name',
		'cmi.learner_preference.language',
		'cmi.suspend_data',
		'cmi.completion_status',
		'cmi.success_status',
		'cmi.interactions._count',
		'cmi.objectives._count',
		'cmi.objectives.n.id'
	],
	web: []
};

/** What is written, by purpose: as the data sheet and the Help page show it. */
export function writtenFor(standard: Standard): { purpose: Purpose; elements: string[] }[] {
	const all = elements[standard];
	return [...new Set(all.map(({ purpose }) => purpose))].map((purpose) => ({
		purpose,
		elements: all.filter((each) => each.purpose === purpose).map(({ element }) => element)
	}));
}
