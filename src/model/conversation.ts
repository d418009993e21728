import type { Role } from './course.ts';

/** A dialogue in which the learner speaks as the professional: one state per scene, text keys follow from ids. */
export interface Conversation {
	id: string;
	start: string;
	scenes: Record<string, Scene>;
}

export interface Scene {
	/** Who speaks; a name from the conversation's words, or nobody for a scene that is told. */
	speaker?: string;
	/** Ends the conversation with this scene's summary. */
	end?: true;
	choices: Record<string, Choice>;
}

export interface Choice {
	to: string;
	/** How well it serves the child: 1 good, 0 poor; in between is allowed. */
	weight: number;
	/** Things the summary lists as done (`notices.<id>`). */
	notices?: string[];
	/** Only these roles are offered this choice. */
	roles?: Role[];
}
