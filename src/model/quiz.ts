/**
 * Something the learner answers. Option ids are permanent; words follow from them.
 * `single` T6 single best answer · `choice` several right answers · `match` T3 · `judgement` T4 best and worst · `order` T5 · `mark` T2
 * · `checklist` things to tick off, none of them right or wrong, and never told to anyone.
 */
export type QuizItem =
	| { type: 'single'; options: string[]; right: [string] }
	| { type: 'choice'; options: string[]; right: string[] }
	| { type: 'match'; options: string[]; targets: string[]; right: Record<string, string> }
	| { type: 'judgement'; options: string[]; best: string; worst: string }
	| { type: 'order'; options: string[]; right: string[] }
	| { type: 'mark'; options: string[]; right: string[] }
	| { type: 'checklist'; options: string[] };

/** A list of picked or ordered options, or each option's target (`match`; `judgement` uses `best` and `worst`). */
export type Answer = string[] | Record<string, string>;

/** Certainty asked with final items, in percent: guessing, rather unsure, rather sure, nearly certain. */
export const certainties = [50, 65, 80, 95] as const;
export type Certainty = (typeof certainties)[number];
