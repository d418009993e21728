import {
	ActionPlan,
	Chart,
	Checklist,
	Compare,
	DoDont,
	drawings,
	Figure,
	Helplines,
	Law,
	Library,
	List,
	Prose,
	Question,
	Route,
	Say,
	SayAvoid,
	Sources,
	Steps,
	Vignette
} from '#blocks';
import type { DrawingName } from '../blocks/drawings/index.ts';
import { lessonDrawings } from '../blocks/drawings/lessons.ts';
import Callouts from './Callouts.svelte';
import { example, type Example } from './example.ts';
import Phases from './Phases.svelte';
import Revealed from './Revealed.svelte';
import { simulatorExamples } from './simulator-examples.ts';

const drawn = Object.keys({ ...drawings, ...lessonDrawings }) as DrawingName[];
const questions = ['single', 'choice', 'match', 'sort', 'order', 'judgement', 'mark'];

/** Every block in every state; the gallery shows them, and tests look at the same. */
export const examples: Example[] = [
	example('prose', Prose, (t) => ({ text: t.list('prose') })),
	example('list', List, (t) => ({ items: t.list('items') })),
	example('list-ordered', List, (t) => ({ items: t.list('items'), ordered: true })),
	example('reveal', Revealed, () => ({})),
	example('say', Say, (t) => ({ lines: t.list('say') })),
	example('callouts', Callouts, () => ({})),
	example('do-dont', DoDont, (t) => ({ dos: t.list('say'), donts: t.list('items') })),
	example('do-never', DoDont, (t) => ({
		dos: t.list('say'),
		donts: t.list('items'),
		kind: 'never' as const
	})),
	example('compare', Compare, (t) => ({
		left: t('left'),
		leftItems: t.list('items'),
		right: t('right'),
		rightItems: t.list('say')
	})),
	example('steps', Steps, (t) => ({ items: t.list('items') })),
	example('phase-map', Phases, () => ({})),
	example('vignette', Vignette, (t) => ({ text: t.list('say'), who: t('who') })),
	example('say-avoid', SayAvoid, () => ({ terms: ['material', 'telling'] })),
	example('law', Law, () => ({ id: 'report' })),
	example('law-missing', Law, () => ({ id: 'elsewhere' })),
	example('route', Route, () => ({})),
	example('helplines', Helplines, () => ({})),
	example('action-plan', ActionPlan, (t) => ({ prompts: t.list('prompts') })),
	example('checklist', Checklist, () => ({ id: 'checklist' })),
	example('checklist-ticked', Checklist, () => ({ id: 'checklist' }), { answered: ['checklist'] }),
	...questions.flatMap((id) => [
		example(`question-${id}`, Question, () => ({ id })),
		example(`question-${id}-answered`, Question, () => ({ id }), { answered: [id] })
	]),
	...['bars', 'counts', 'hundred', 'series'].map((id) =>
		example(`chart-${id}`, Chart, () => ({ id }))
	),
	example('chart-waiting', Chart, () => ({ id: 'bars', after: 'guess' })),
	example('chart-guessed', Chart, () => ({ id: 'bars', after: 'guess' }), { answered: ['guess'] }),
	example('library', Library, () => ({})),
	example('sources', Sources, () => ({ ids: ['s-a', 's-b'] })),
	...simulatorExamples,
	...drawn.map((name) => example(`figure-${name}`, Figure, () => ({ name })))
];
