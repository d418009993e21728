import type { Case } from './case.ts';
import type { Conversation } from './conversation.ts';
import type { Exhibits } from './exhibits.ts';
import type { Handbook } from './handbook.ts';
import type { QuizItem } from './quiz.ts';

/** BCP 47 language tag of one translation, such as `lv`. */
export type Language = string;

/** What the learner's work is; decides steps, labels, routes and feedback. Numbered by position: append only. */
export const roles = ['social', 'school', 'other'] as const;
export type Role = (typeof roles)[number];

/** Structure of the whole course as the compiler checked it. Words are not here: they come per language and namespace. */
export interface Course {
	id: string;
	version: string;
	/** Languages in the package, in menu order; the first one is the fallback. */
	languages: Language[];
	/** The region a learner starts with, by language. */
	regionOf: Record<Language, string>;
	lessons: Lesson[];
	cases: Record<string, Case>;
	conversations: Record<string, Conversation>;
	regions: Region[];
	/** Bibliography, by source id, in the order of `sources.yaml`. */
	sources: Record<string, Source>;
	/** Ids of glossary terms; their words are in the namespace `glossary`. */
	terms: string[];
	/** Figures and the like that lessons show; absent where none does. */
	exhibits?: Exhibits;
	/** The facilitator's handbook; only for paper. */
	handbook?: Handbook;
	/** Final test: the items it draws from, by id, and how many are drawn. Empty when the edition has none. */
	bank: Record<string, BankItem>;
	testItems: number;
	/** This edition holds nothing but one booster. */
	booster?: '1' | '2';
	/** Forms of the check: ids of the cases each holds; the next try takes the next form. Empty when the edition has none. */
	checkForms: string[][];
	weights: { check: number; test: number };
	/** Score needed to pass, 0–100. */
	passMark: number;
	completion: 'taken' | 'passed';
	reporting: 'score' | 'test' | 'evaluation';
	/** Tries at the final check; unlimited when absent. */
	tries?: number;
	issuer?: { name: string; contact?: string };
	/** Permanent numbers, only for scopes whose order differs from `ids.lock`. */
	numbers: Record<string, number[]>;
}

export interface Lesson {
	id: string;
	/** Time it takes most people, in minutes. */
	minutes: number;
	screens: Screen[];
	/** Everything that can be answered in this lesson, by id. */
	items: Record<string, QuizItem>;
	/** Items placed inside screens, in order of appearance. */
	activities: string[];
	/** Items asked at the end of the lesson, in order. */
	questions: string[];
	/** Practice cases: all are offered, and so many of their screens are needed for the lesson to be done. */
	practice?: { screens: string[]; enough: number };
	/** What a learner is sent back here for. */
	teaches?: Competency[];
	/** The final check is taken in this lesson; its last screen shows the result. */
	check?: true;
	/** Sources the lesson's texts and figures cite, in order of first citation. */
	sources: string[];
	/** Words that its blocks need besides its own: `figures`, `library`. */
	namespaces?: string[];
}

export interface Screen {
	id: string;
	/** Ids of the items placed on this screen. */
	activities: string[];
	conversations: string[];
	cases: string[];
}

/** A final-test item with what it is drawn by, or a mini-case. */
export interface BankItem {
	item: QuizItem;
	competency: Competency;
	roles?: Role[];
	regions?: string[];
	redLine?: true;
	/** A mini-case instead: no test draws it. */
	mini?: Mini;
}

/** Forms of mini-cases: `a` and `b` for starting and closing check, `c` and `d` for the first and second booster. */
export const miniForms = ['a', 'b', 'c', 'd'] as const;
export type MiniForm = (typeof miniForms)[number];

/** A mini-case: one says how concerned one is, on the scale of `concerns`, and how sure. */
export interface Mini {
	form: MiniForm;
	truth: 'concerning' | 'harmless';
	/** Its counterpart in the other form. */
	parallel?: string;
}

export const competencies = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'] as const;
export type Competency = (typeof competencies)[number];

/** A country, or a group of countries, with its own helplines, duties and routes. */
export interface Region {
	id: string;
	/** Shown first to last; names and notes are in the namespace `region-<id>`. */
	helplines: Helpline[];
	/** Duties and rules the lesson may show, each with its source and the day it was last checked. */
	duties: Dated[];
	/** Steps from worry to report, in order, for each role. */
	routes: Record<Role, string[]>;
	/** Sources and the day on which the routes were last checked. */
	routesChecked: Dated;
}

export interface Dated {
	id: string;
	source: string;
	/** ISO date on which someone last compared this with its source; for our first edition the day of compilation. */
	checked: string;
}

export interface Helpline extends Dated {
	kind: 'emergency' | 'child' | 'victim' | 'organisation' | 'report' | 'adult';
	/** As dialled, for `tel:`; absent for services that are only online. */
	phone?: string;
	/** As printed, e.g. `116 111`. */
	number?: string;
	url?: string;
	languages?: Language[];
	/** Confirmed hours are a text (`helplines.<id>.hours`); absent text means unknown. */
	alwaysOpen?: true;
}

export interface Source {
	title: string;
	by: string;
	year?: number;
	/** Two-letter country code, or `int` for international. */
	country?: string;
	url?: string;
	/** What was actually read: the document, or a page reporting on it. */
	read: 'source' | 'report';
}
