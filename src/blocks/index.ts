export * from './lesson-blocks.ts';
export {
	checkContext,
	courseContext,
	hasLesson,
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
export { default as Checked } from './Checked.svelte';
export { drawings } from './drawings/index.ts';
export { exhibits } from './exhibits.ts';
export { default as Figure } from './Figure.svelte';
export { default as Helplines } from './Helplines.svelte';
export { default as Link } from './Link.svelte';
export { regionWords } from './region-words.ts';
export { default as Source } from './Source.svelte';
export { default as Sources } from './Sources.svelte';
export { default as Term } from './Term.svelte';
