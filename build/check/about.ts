import { languageName } from './word-files.ts';

const folders: Record<string, { name: string; files: Record<string, string> }> = {
	lessons: {
		name: 'Lesson',
		files: { 'Lesson.svelte': 'its screens', 'quiz.yaml': 'its questions' }
	},
	cases: { name: 'Case', files: { 'case.yaml': 'its moments, entries and decisions' } },
	conversations: {
		name: 'Conversation',
		files: { 'conversation.yaml': 'its scenes and choices' }
	},
	regions: { name: 'Country', files: { 'region.yaml': 'its helplines, duties and steps' } }
};

const others: Record<string, string> = {
	'course.yaml': 'The course: languages, lessons, passing',
	'ids.lock': 'Permanent numbers of saved ids',
	'sources.yaml': 'Sources',
	'glossary.yaml': 'Glossary',
	'figures.yaml': 'Figures',
	'library.yaml': 'Library of good practice',
	'checks/bank.yaml': 'Questions of the final test',
	'checks/minis.yaml': 'Mini-cases'
};

const wordFolders: Record<string, string> = {
	shell: 'Buttons and messages',
	blocks: 'Buttons inside lessons',
	help: 'Help pages',
	glossary: 'Glossary',
	figures: 'Figures',
	library: 'Library of good practice',
	checks: 'Final test and mini-cases',
	room: 'Seminar room'
};

/** What a file is to its author: “Case "c08", words in Latvian”. */
export function about(file: string): string {
	const path = file.replace(/^course\//, '');
	const [kind = '', id = '', name = ''] = path.split('/');
	const folder = folders[kind];
	if (folder && name) {
		const part = folder.files[name] ?? wordsIn(name) ?? name;
		return `${folder.name} "${id}", ${part}`;
	}
	const words = wordsIn(id);
	const what = wordFolders[kind];
	if (what && words) return `${what}, ${words}`;
	return others[path] ?? (folder && id ? `${folder.name} "${id}"` : file);
}

function wordsIn(name: string): string | undefined {
	const language = /^(.+)\.json$/.exec(name)?.[1];
	return language && `words in ${languageName(language)}`;
}
