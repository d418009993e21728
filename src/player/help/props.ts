import type { LoadScript } from '#text';
import type { Appearance } from '../appearance.svelte.ts';
import type { Place } from '../route.ts';
import type { Session } from '../session.svelte.ts';

/** What the pages of Help get from the shell that opens them; they come in a script of their own. */
export interface HelpProps {
	session: Session;
	/** The page that is open; '' shows what there is. */
	page: string;
	/** A term of the glossary to show. */
	at: string;
	appearance: Appearance;
	/** Loads a script of the package. */
	script: LoadScript;
	open: (page: string, at?: string) => void;
	/** Closes Help and goes to a page of the course. */
	go: (place: Place) => void;
	leave: () => void;
	/** Saves, finishes the session and opens room mode. */
	room: () => Promise<void>;
}
