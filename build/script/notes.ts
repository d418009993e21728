import type { Sources } from '../check/sources.ts';
import type { Part } from '../read/course.ts';
import { follow, plain } from '../read/tree.ts';

/** What structure says about a text, for those who read the words alone: whether an option is right, who writes an entry, … */
export function notesOf(part: Part, sources: Sources): (key: string) => string | undefined {
	const tree = part.structure?.tree;
	const data = tree && (plain(tree) as Record<string, unknown>);
	if (!data) return () => undefined;
	if (part.folder.startsWith('course/cases/')) return caseNotes(sources.data.cases[part.id]);
	if (part.folder.startsWith('course/conversations/')) {
		return conversationNotes(sources.data.conversations[part.id]);
	}
	const group = part === sources.checks ? 'items' : 'quiz';
	return (key) => {
		const [first, item = '', kind, id = ''] = key.split('.');
		if (first !== group || follow(tree, [item]) === undefined) return undefined;
		const answer = data[item] as Answers;
		if (kind === 'question')
			return [answer.type, answer.competency, ...redLine(answer)].filter(Boolean).join(' · ');
		return kind === 'options' ? optionNote(answer, id) : undefined;
	};
}

interface Answers {
	type?: string;
	competency?: string;
	'red-line'?: true;
	right?: string[] | Record<string, string>;
	best?: string;
	worst?: string;
}

function redLine(answer: Answers): string[] {
	return answer['red-line'] ? ['red line'] : [];
}

function optionNote({ right, best, worst, type }: Answers, id: string): string | undefined {
	if (id === best) return 'best';
	if (id === worst) return 'worst';
	if (Array.isArray(right)) {
		const at = right.indexOf(id);
		if (at < 0) return undefined;
		return type === 'order' ? `place ${at + 1}` : 'right';
	}
	return right?.[id] && `→ ${right[id]}`;
}

function caseNotes(found: Sources['data']['cases'][string] | undefined) {
	const entries = new Map(
		found?.moments.flatMap(({ id, entries: all }) =>
			all.map((entry) => [String(entry.n), { ...entry, moment: id }] as const)
		)
	);
	return (key: string) => {
		const [group, id = '', kind] = key.split('.');
		if (group === 'child')
			return [found?.form, found?.level, found?.truth].filter(Boolean).join(' · ');
		const entry = group === 'entries' && kind === 'text' ? entries.get(id) : undefined;
		if (!entry) return undefined;
		const { moment, from, class: what, key: isKey, markers = [] } = entry;
		return [moment, from, what, isKey && 'key', ...markers].filter(Boolean).join(' · ');
	};
}

function conversationNotes(found: Sources['data']['conversations'][string] | undefined) {
	return (key: string) => {
		const [group, scene = '', kind, choice = '', what] = key.split('.');
		const at = group === 'scenes' ? found?.scenes[scene] : undefined;
		if (kind === 'say' || kind === 'tell') return at?.end ? 'end' : at?.speaker;
		const taken = kind === 'choices' && what === 'text' ? at?.choices?.[choice] : undefined;
		return taken && `${taken.weight} → ${taken.to}`;
	};
}
