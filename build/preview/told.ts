import type { Language } from '../../src/model/index.ts';

/** What the preview tells its page, whenever something has changed. */
export interface Told {
	/** Names the bytes of the site that is served; empty before the first is built. */
	stamp: string;
	/** Where only words changed since an earlier site: their scripts, which the page takes in without starting anew. */
	words?: { since: string; scripts: string[] };
	course?: CourseTold;
	building: boolean;
	findings: Findings;
	/** Something the preview did by itself, such as giving new ids their numbers. */
	note: string;
	/** A package from a zip, instead of the course. */
	zip?: { title: string; launch: string; standard: 'scorm12' | 'scorm2004' };
	/** How long the last build took. */
	seconds: number;
}

export interface CourseTold {
	id: string;
	version: string;
	title: string;
	languages: Language[];
	/** Where one can jump to. */
	places: PlaceTold[];
}

export interface PlaceTold {
	group: string;
	label: string;
	/** Lesson, screen, then a case or conversation, then a scene. */
	to: string;
	/** Id of the case or conversation, which has a map. */
	map?: string;
}

export interface Findings {
	errors: number;
	warnings: number;
	/** Each as the checker prints it. */
	texts: string[];
}

/** What a saved state says, as far as it can be read. */
export interface StateTold {
	revision?: number;
	/** Why it cannot be read. */
	reason?: 'empty' | 'version' | 'damaged';
	/** Characters of each part, longest first. */
	parts: { name: string; characters: number }[];
	/** Everything it says. */
	record?: object;
}
