/** One failure of courses in the field, and why it has no test here, where it has none. */
export interface Row {
	what: string;
	/** The feature that it needs is not built yet. */
	waits?: string;
	/** Cannot be shown in Chromium or in Node, and why. */
	cannot?: string;
	/** Does not apply to this course, and why. */
	never?: string;
}

export const rows: Row[] = [
	{ what: 'The end is lost where browsers forbid `unload`' },
	{ what: 'Synchronous requests are refused while a page closes' },
	{ what: 'A save of more than 64 KiB is refused at the close' },
	{ what: 'Calls after the end' },
	{ what: 'A tab that comes back saves nothing any more' },
	{ what: 'The frame is loaded anew in the same LMS page' },
	{ what: 'A second Initialize wipes what was set' },
	{ what: 'No time in reports when the end never came' },
	{ what: 'A phone ends the app without a word' },
	{ what: 'The window that holds the LMS’s object is closed' },
	{ what: 'Learners do not know how to leave' },
	{ what: 'A failed commit loses its values for good (Moodle, SCORM 1.2)' },
	{ what: '“true” although nothing was stored' },
	{ what: 'The session expired' },
	{ what: 'Leaving while offline drops the attempt (2004)' },
	{ what: 'A slow LMS freezes the course at each answer' },
	{ what: 'Saves overtake one another' },
	{ what: 'Refusals of optional elements shown to learners' },
	{ what: 'Moodle sends and forgets while an event is handled' },
	{ what: 'A stale session key after logging in elsewhere' },
	{ what: 'A state over 4,096 characters is refused' },
	{ what: 'A state over 64,000 characters is refused' },
	{ what: 'Ids and answers that are not plain ASCII' },
	{ what: 'Words of the other standard' },
	{ what: 'Times that are refused or absurd' },
	{ what: 'Time stamps with decimals or a zone' },
	{ what: 'Descriptions that are too long or have line breaks' },
	{ what: 'Gaps in the list of answers' },
	{ what: 'LMSs without answers' },
	{ what: 'The same answer twice' },
	{ what: 'The type after the answer (2004)' },
	{ what: 'Scores out of range' },
	{ what: 'Elements of the other standard' },
	{ what: 'Opened and closed counts as completed' },
	{ what: 'A first visit counts as failed' },
	{ what: 'Completed falls back to incomplete' },
	{ what: 'A visit for review overwrites the result' },
	{ what: 'A mode that cannot be read counts as review' },
	{ what: 'Locked out after a result under the pass mark' },
	{ what: 'Every launch is a new attempt' },
	{ what: 'A score without its range' },
	{ what: 'The status before the score' },
	{ what: 'Passed but not complete (2004)' },
	{ what: 'The LMS completes the course by itself (2004)' },
	{ what: 'State wiped when a finished course is opened again' },
	{ what: 'The LMS never says “resume”' },
	{ what: 'A frame around of another origin' },
	{ what: 'The LMS’s object is with the window that opened the course' },
	{ what: 'The LMS’s object comes late, or far above' },
	{ what: 'Storage is forbidden' },
	{ what: 'A strict content security policy' },
	{ what: 'Two tabs overwrite one another' },
	{ what: 'A zip that is refused' },
	{ what: 'File names that are not found' },
	{ what: 'Links to folders' },
	{ what: 'File types that a server does not know' },
	{ what: 'A white page from disk' },
	{ what: 'Scripts served as plain text' },
	{ what: 'Attributes that ask another server for leave' },
	{ what: 'Texts that are fetched' },
	{
		what: 'The old course after an update'
	},
	{ what: 'Old or newer saved state in another version of the course' },
	{ what: 'Results deleted at an update' },
	{ what: 'Identifiers with odd characters' },
	{
		what: 'iPhone: bars vanish, the page cannot be scrolled',
		cannot: 'needs WebKit on a phone; the layout has one scroller and no fixed bar'
	},
	{
		what: 'Frames 200 pixels high, double scrollbars'
	},
	{ what: 'Full screen button that does nothing', never: 'the course has no such button' },
	{ what: 'The Moodle app plays SCORM 1.2 only' },
	{ what: 'No network in the Moodle app' },
	{ what: 'Changing the language resets progress' },
	{ what: 'Names in either order' },
	{ what: 'A device clock that is wrong' }
];
