/** Concern (1–4) and certainty (%) for one mini-case, as answered. */
export interface MiniAnswer {
	/** Id in the bank as LMSs write it, such as `a_01`. */
	item: string;
	truth: 'concerning' | 'harmless';
	concern: number;
	/** 50, 65, 80 or 95; absent where none was given. */
	certainty?: number;
}

/** Any other answer; only whether it was right counts. */
export interface ItemAnswer {
	/** Interaction id, such as `final_first_hour`. */
	item: string;
	/** 1 right, 0 wrong, ½ partly right. */
	mark: number;
}

/** What one person answered, without who it was. */
export interface Learner {
	start: MiniAnswer[];
	close: MiniAnswer[];
	booster: MiniAnswer[];
	items: ItemAnswer[];
}

/** A row of an export: one answer of one person. */
export interface Response {
	/** Tells people apart, and never leaves the reader. */
	person: string;
	id: string;
	response: string;
	right?: string;
	result?: string;
}
