import { toWrite } from '../check/to-write.ts';

type Hint = readonly [pattern: RegExp, text: string];

/** What belongs in the place of a text, by its key. Lengths matter: a new case must not break the rules of length. */
const hints: readonly Hint[] = [
	[/^title$/, 'its title'],
	[/^why$/, 'two sentences on why this matters to who reads it'],
	[/^carry-over$/, 'one sentence to take along to work'],
	[/\.title$/, 'a short title'],
	[/\.(lead|care)$/, 'two or three short sentences'],
	[/\.question$/, 'the question'],
	[/\.options\.one\.text$/, 'this option in few words'],
	[/\.options\.\w+\.text$/, 'this option in few words, as likely as the others'],
	[/\.options\..+\.why$/, 'why this helps or does not help, kindly'],
	[/^child$/, 'first name and age'],
	[/^reached$/, 'how this came to the learner, without telling what it is about'],
	[/^may$/, 'what the learner may do in this role, and what not'],
	[/^note$/, 'what the case contains, so that one can skip it'],
	[/^summary$/, 'the whole case in a few calm sentences, for those who skip it'],
	[/\.when$/, 'the hour'],
	[/^entries\..+\.why$/, 'what this tells, what it does not tell, and what one could ask'],
	[/\.hint$/, 'what to look at, without giving the answer'],
	[/^feedback\./, 'what follows from this step here, without blame'],
	[/^openings\./, 'one open sentence to begin with'],
	[/^next\./, 'how the case goes on after this step'],
	[/^debrief\.what$/, 'what it was'],
	[/^debrief\.child$/, 'what it was for the child, whose fault it never is'],
	[/^debrief\.then$/, 'what happened afterwards'],
	[/^debrief\.window$/, 'when there were good reasons to act'],
	[/^debrief\.learn$/, 'what to take along'],
	[/^debrief\.say\./, 'one sentence to say to the child'],
	[/^people\./, 'who this is'],
	[/^setting$/, 'where and how the conversation begins'],
	[/\.say$/, 'what is said'],
	[/\.tell$/, 'what happens'],
	[/^end\./, 'how the conversation ends, and what is good about it'],
	[/\.effect$/, 'what this does to the other person'],
	[/\.repair$/, 'how to take it back'],
	[/\.choices\..+\.text$/, 'what the learner says'],
	[/^notices\./, 'what was done well, for the list at the end'],
	[/^open\./, 'what can still be done better, for the list at the end'],
	[/^name$/, 'its name'],
	[/\.name$/, 'its name as it calls itself'],
	[/^duties\..+\.text$/, 'what the law asks, in two sentences'],
	[/^routes\..+\.text$/, 'how to take this step here']
];

export function hintFor(key: string): string {
	const [, text] = hints.find(([pattern]) => pattern.test(key)) ?? [];
	return `${toWrite}${text ?? key}`;
}

/** Entries of a case are long enough together, and signals no longer than the rest. */
export function entryHint(entry: { n: number; kind: string }, form: string): string {
	const what = {
		signal: 'one signal',
		ordinary: 'an ordinary one',
		lookalike: 'one look-alike',
		open: 'an open one'
	};
	const kind = what[entry.kind as keyof typeof what];
	return form === 'file'
		? `${toWrite}entry ${entry.n}, ${kind}. Who says or does what, in one or two sentences of everyday words.`
		: `${toWrite}entry ${entry.n}, ${kind}, in a few short everyday words.`;
}
