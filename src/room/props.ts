import type { Course } from '#model';
import type { Text } from '#text';

/** What the room gets from the page that opens it. */
export interface RoomProps {
	course: Course;
	text: Text;
	/** Ids of the handbook's activities, by the case they read. */
	activities: Record<string, string[]>;
	/** The room whose notes this window shows. */
	notesOf: string | undefined;
	/** Back to the course; absent where a learning system's session was finished for the room. */
	leave?: () => void;
}
