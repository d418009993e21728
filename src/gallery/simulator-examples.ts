import { Case, Check, Conversation, Minis, Practice, type CheckPart } from '#blocks';
import type { CaseRecord, LearnerRecord } from '#model';
import { example, type Example } from './example.ts';
import { beginner, calm, check, sat, talked, well, withCases } from './learners.ts';
import { guided, skipped, summarised, taken, watched, type Walk } from './walks.ts';

/** Two practice cases, and the worked example before them. */
const ids = { first: 'c90', second: 'c91', worked: 'c92' };

const action = (name: string) => `[data-action="${name}"]`;

function ofCase(
	name: string,
	{
		at = 'first',
		record,
		before,
		...more
	}: { at?: keyof typeof ids; record?: CaseRecord; before?: LearnerRecord } & Partial<Example>
): Example {
	const id = ids[at];
	const learner = record ? withCases({ [id]: record }, before) : beginner;
	return example(`case-${name}`, Case, () => ({ id }), { learner, ...more });
}

const first = (walk: Walk, stop: string) => taken('c90', walk, stop);
const alone = (walk: Walk, stop: string) => taken('c91', walk, stop, 'L2');

const cases: Example[] = [
	ofCase('brief', { record: first(guided, 'brief') }),
	ofCase('skipped', { record: first(skipped, 'skipped') }),
	ofCase('summary', { record: first(summarised, 'summary') }),
	ofCase('summary-debrief', { record: first(summarised, 'debrief') }),
	ofCase('reading', { record: first(guided, 'moment') }),
	ofCase('reading-alone', {
		at: 'second',
		record: alone(well, 'gate'),
		press: [action('look-again')]
	}),
	ofCase('reading-worked', { at: 'worked', record: taken('c92', watched, 'reading') }),
	ofCase('chooser', {
		record: first(guided, 'reading'),
		press: [`[data-entry="1"] ${action('flag')}`, '[data-marker] input'],
		alone: true
	}),
	ofCase('gate', { record: first(guided, 'gate') }),
	ofCase('gate-missing', { record: first(guided, 'gate'), press: [action('commit')] }),
	ofCase('gate-last', { record: first(guided, 'last-gate') }),
	ofCase('feedback', { record: first(guided, 'feedback') }),
	ofCase('ended', { record: first(guided, 'ended') }),
	ofCase('ended-alone', { at: 'second', record: alone(well, 'ended') }),
	ofCase('ended-worked', { at: 'worked', record: taken('c92', watched, 'ended') }),
	ofCase('debrief', { record: first(guided, 'debrief') }),
	ofCase('debrief-both', {
		at: 'second',
		record: alone(calm, 'debrief'),
		before: withCases({ c90: first(guided, 'done') }),
		press: ['[data-card="text"] button', '[data-card="twin"] button', '[data-card="carry"] input']
	}),
	ofCase('debrief-worked', { at: 'worked', record: taken('c92', watched, 'debrief') }),
	ofCase('replay', { record: first(guided, 'debrief'), press: ['[data-gate="second"]'] }),
	ofCase('replay-outcome', {
		record: first(guided, 'debrief'),
		press: [
			'[data-gate="second"]',
			'[name="step"][value="a2"]',
			'[name="opening"][value="0"]',
			action('commit')
		]
	}),
	ofCase('done', { record: first(guided, 'done') })
];

const hello = { scene: 'hello', choice: 'time' };
const promised = { scene: 'hello', choice: 'promise' };
const details = { scene: 'more', choice: 'details' };

const conversations: Example[] = [
	ofTalk('setting', beginner),
	ofTalk('scene', beginner, action('start-conversation')),
	ofTalk('good', talked([hello])),
	ofTalk('poor', talked([promised])),
	ofTalk('taken-back', talked([promised]), action('take-back')),
	ofTalk('later', talked([], 'promise')),
	ofTalk('end', talked([hello, details], 'promise'), 'summary')
];

function ofTalk(name: string, learner: LearnerRecord, ...press: string[]): Example {
	return example(`conversation-${name}`, Conversation, () => ({ id: 'talk' }), { learner, press });
}

const checks: Example[] = [
	ofCheck('about', 'about', check.before),
	ofCheck('cases-before', 'cases', check.before),
	ofCheck('cases', 'cases', check.half),
	ofCheck('case', 'cases', check.begun, action('open-case')),
	ofCheck('questions-before', 'questions', check.half),
	ofCheck('question', 'questions', check.read),
	ofCheck('question-missing', 'questions', check.asked, action('answer')),
	ofCheck('handed-in', 'questions', check.redLine),
	ofCheck('result-before', 'result', check.read),
	ofCheck('result-open', 'result', check.open),
	ofCheck('result-red-line', 'result', check.redLine),
	ofCheck('result-passed', 'result', check.passed),
	ofCheck('result-finished', 'result', check.finished)
];

function ofCheck(name: string, part: CheckPart, learner: LearnerRecord, ...press: string[]) {
	return example(`check-${name}`, Check, () => ({ part }), { learner, press });
}

const begin = action('begin-minis');
const before = sat('starting', ['little', 'little']);

const minis: Example[] = [
	ofMinis('new', 'starting', beginner),
	ofMinis('asking', 'starting', beginner, begin),
	ofMinis('missing', 'starting', beginner, begin, action('answer')),
	ofMinis('starting-done', 'starting', before),
	ofMinis('starting-over', 'starting', check.begun),
	ofMinis('told', 'booster1', beginner, begin, '[value="clear"]', '[value="80"]', action('answer')),
	ofMinis('booster-done', 'booster1', sat('booster1', ['clear', 'none'])),
	ofMinis('closing-done', 'closing', sat('closing', ['none', 'serious'], before))
];

function ofMinis(
	name: string,
	sitting: 'starting' | 'closing' | 'booster1',
	learner: LearnerRecord,
	...press: string[]
): Example {
	return example(`short-cases-${name}`, Minis, () => ({ sitting }), { learner, press });
}

/** Cases, conversations and the check, each led to its states by the steps of a learner. */
export const simulatorExamples: Example[] = [
	...cases,
	example('practice', Practice, () => ({}), {
		learner: withCases({ c92: taken('c92', watched, 'debrief'), c90: first(guided, 'done') })
	}),
	...conversations,
	...checks,
	...minis
];
