import type { Document } from 'yaml';

/** What a new part of the course consists of; nothing is on the disk yet. */
export interface Made {
	/** Whole texts of new files, by path from the project's folder. */
	files: Record<string, string>;
	/** Changes to YAML files that are there already; comments stay. */
	changes?: Record<string, (document: Document) => void>;
	/** What remains to be done by hand, one sentence each. */
	next: string[];
}

/** Something that an author can put right: the message says how. */
export class MakingProblem extends Error {}
