export { default as Callout } from './Callout.svelte';
export { default as Case } from './Case.svelte';
export { default as Check } from './Check.svelte';
export {
	checkContext,
	courseContext,
	lessonContext,
	provideCheck,
	provideCourse,
	provideLesson,
	type CheckContext,
	type CheckPart,
	type CourseContext,
	type LessonContext,
	type Simulator
} from './context.ts';
export { default as Conversation } from './Conversation.svelte';
export { default as DoDont } from './DoDont.svelte';
export { default as Figure } from './Figure.svelte';
export { default as Helplines } from './Helplines.svelte';
export { default as Law } from './Law.svelte';
export { default as Link } from './Link.svelte';
export { default as List } from './List.svelte';
export { default as Prose } from './Prose.svelte';
export { questionForms, questionTasks } from './question/forms.ts';
export { default as Question } from './question/Question.svelte';
export { regionWords } from './region-words.ts';
export { default as Reveal } from './Reveal.svelte';
export { default as Route } from './Route.svelte';
export { default as Say } from './Say.svelte';
export { default as Screen } from './Screen.svelte';
export { default as Source } from './Source.svelte';
export { default as Sources } from './Sources.svelte';
export { default as Term } from './Term.svelte';
