import { concerns } from '../../src/model/case.ts';
import type { BankItem, Course, Lesson, Region, Source } from '../../src/model/course.ts';
import type { QuizItem } from '../../src/model/quiz.ts';
import type { LessonPart } from '../read/course.ts';
import type { PlacedBlock } from '../read/lesson.ts';
import type { BankItemFile, ItemFile, MiniFile, RegionFile } from '../schema/index.ts';
import { exhibitsIn, exhibitsOf, shownSources } from './exhibits.ts';
import { caseOf } from './case/case-in.ts';
import { handbookOf } from './handbook.ts';
import { conversationOf } from './conversation-in.ts';
import { citedIn } from './marks.ts';
import { lessonsListed } from './sources.ts';
import type { Sources } from './sources.ts';
import { allForms, wordsIn } from './units.ts';

/** The course from what of it is as expected; whole when there are no errors. */
export function assemble(sources: Sources): Course {
	const { data, languages } = sources;
	const { course } = data;
	return {
		id: course.id ?? 'course',
		version: course.version ?? '0.0.0',
		languages: [...languages.released, ...languages.drafts],
		regionOf: course['region-of'] ?? {},
		lessons: lessonsListed(sources).flatMap(({ id }) => {
			const part = sources.lessons[id];
			return part ? [lessonOf(part, sources)] : [];
		}),
		cases: entries(data.cases, caseOf),
		conversations: entries(data.conversations, conversationOf),
		regions: (course.regions ?? []).flatMap((id) => {
			const file = data.regions[id];
			return file ? [regionOf(id, file)] : [];
		}),
		sources: data.bibliography satisfies Record<string, Source>,
		terms: Object.keys(data.terms),
		exhibits: exhibitsOf(sources),
		handbook: handbookOf(sources),
		bank: { ...entries(data.bank, bankItemOf), ...entries(data.minis, miniOf) },
		testItems: course.test?.items ?? 0,
		checkForms: course.check?.forms ?? [],
		weights: course.weights ?? { check: 0.6, test: 0.4 },
		passMark: course['pass-mark'] ?? 70,
		completion: course.completion ?? 'taken',
		reporting: course.reporting ?? 'test',
		tries: course.tries,
		issuer: course.issuer,
		numbers: {}
	};
}

function lessonOf(part: LessonPart, sources: Sources): Lesson {
	const screens = part.layout?.screens ?? [];
	const items = entries(sources.data.quizzes[part.id] ?? {}, itemOf);
	const activities = activitiesIn(screens.flatMap(({ placed }) => placed)).filter(
		(id) => items[id]
	);
	const listed = sources.data.course.lessons?.find(({ id }) => id === part.id);
	const minutes = listed?.minutes ?? 0;
	const practice = screens.flatMap(({ id, placed }) => {
		const levels = ids(placed, 'Case').map((one) => sources.data.cases[one]?.level ?? 'L0');
		return id !== undefined && levels.some((level) => level !== 'L0') ? [id] : [];
	});
	const words = wordsIn(part.words[sources.languages.source ?? '']?.tree);
	const namespaces = exhibitsIn(part);
	return {
		id: part.id,
		minutes,
		screens: screens.flatMap(({ id, placed }) =>
			id === undefined
				? []
				: [
						{
							id,
							activities: activitiesIn(placed).filter((item) => items[item]),
							conversations: ids(placed, 'Conversation'),
							cases: ids(placed, 'Case')
						}
					]
		),
		items,
		activities,
		questions: Object.keys(items).filter((id) => !activities.includes(id)),
		...(listed?.practice !== undefined && {
			practice: { screens: practice, enough: Math.min(listed.practice, practice.length) }
		}),
		...(listed?.teaches && { teaches: listed.teaches }),
		...(part.layout?.blocks.some(({ name }) => name === 'Check') && { check: true as const }),
		sources: [
			...new Set([
				...allForms(words).flatMap(({ text }) => citedIn(text)),
				...shownSources(part, sources)
			])
		],
		...(namespaces.length > 0 && { namespaces })
	};
}

/** Items that are answered or ticked on the screens themselves. */
function activitiesIn(placed: readonly PlacedBlock[]): string[] {
	return ids(placed, 'Question', 'Checklist');
}

function ids(placed: readonly PlacedBlock[], ...blocks: string[]): string[] {
	return [...new Set(placed.filter(({ block }) => blocks.includes(block)).map(({ id }) => id))];
}

function itemOf(item: ItemFile): QuizItem {
	if (item.type === 'match' || item.type === 'order' || item.type === 'judgement') return item;
	if (item.type === 'checklist') return item;
	const [first, ...more] = item.right;
	if (item.type === 'mark') return { ...item, type: 'mark' };
	return first !== undefined && more.length === 0 && item.type !== 'choice'
		? { type: 'single', options: item.options, right: [first] }
		: { type: 'choice', options: item.options, right: item.right };
}

function bankItemOf({
	competency,
	roles,
	regions,
	'red-line': redLine,
	...item
}: BankItemFile): BankItem {
	return { item: itemOf(item), competency, roles, regions, redLine };
}

/** The learner answers on the scale of concern; right is the end of it that the truth is at. */
function miniOf(mini: MiniFile): BankItem {
	const right = mini.truth === 'concerning' ? 'serious' : 'none';
	return {
		item: { type: 'single', options: [...concerns], right: [right] },
		competency: 'K1',
		mini
	};
}

function regionOf(id: string, file: Partial<RegionFile>): Region {
	const none = { source: '', checked: '' };
	return {
		id,
		helplines: Object.entries(file.helplines ?? {}).map(
			([helpline, { 'always-open': alwaysOpen, ...rest }]) => ({
				id: helpline,
				...rest,
				alwaysOpen
			})
		),
		duties: Object.entries(file.duties ?? {}).map(([duty, dated]) => ({ id: duty, ...dated })),
		routes: file.routes ?? { social: [], school: [], other: [] },
		routesChecked: { id: 'routes', ...(file['routes-checked'] ?? none) }
	};
}

function entries<A, B>(record: Record<string, A>, change: (value: A, id: string) => B) {
	return Object.fromEntries(
		Object.entries(record).map(([id, value]) => [id, change(value, id)])
	) as Record<string, B>;
}
