import { randomOf } from '../../src/quiz/shuffle.ts';
import { type Comparison, compare, smallestGroup } from './change.ts';
import { conclude, suspicionRose } from './conclude.ts';
import { interval } from './interval.ts';
import { type ItemStatistics, itemStatistics } from './items.ts';
import type { Learner } from './learner.ts';
import { type Child, element, htmlPage, type Element } from '../markup.ts';
import { style } from './style.ts';
import type { Measure } from './measure.ts';
import { change, conclusions, counts, measures, value, warning } from './words.ts';

export interface ReportOptions {
	/** Names of the files it was made from. */
	files: string[];
	resamples?: number;
}

/** One self-contained page about a group; nothing in it tells who took part. */
export function report(learners: readonly Learner[], { files, resamples }: ReportOptions): string {
	const options = () => ({ random: randomOf(1), resamples });
	const all = compare(learners, ['start', 'close'], options());
	const orders = (['a', 'b'] as const).map((form) => ({
		form,
		found: compare(learners.filter(startedWith(form)), ['start', 'close'], options())
	}));
	const later = compare(learners, ['close', 'booster'], options());

	return htmlPage(
		{ title: 'Learning gain', language: 'en', style },
		element('h1', {}, 'Learning gain'),
		paragraph(
			`Made from ${files.join(', ')}: ${learners.length} people. No names are in this report, and it ranks neither persons nor places.`
		),
		...gain(all, learners),
		...(all ? orderSection(orders) : []),
		...boosters(later, learners),
		...items(itemStatistics(learners)),
		...method()
	);
}

function gain(found: Comparison | undefined, learners: readonly Learner[]): Element[] {
	const title = element('h2', {}, 'Before and after');
	if (!found)
		return [title, paragraph(tooFew(learners, 'both the starting and the closing check'))];
	return [
		title,
		element(
			'p',
			{ class: 'conclusion', 'data-conclusion': conclude(found) },
			conclusions[conclude(found)]
		),
		...(suspicionRose(found) ? [element('p', { class: 'warning', role: 'note' }, warning)] : []),
		paragraph(counts(found)),
		table(found, ['Before', 'After']),
		paragraph(
			`${learners.length - found.people} of ${learners.length} people are left out here because they did not answer both checks.`
		)
	];
}

function orderSection(orders: { form: string; found: Comparison | undefined }[]): Element[] {
	return [
		element('h2', {}, 'By order of the forms'),
		paragraph(
			'Half of the people get form A first, half form B. If one order shows a gain and the other none, the forms may differ in difficulty, and the mean of both is the better estimate.'
		),
		...orders.map(({ form, found }) =>
			found
				? table(
						found,
						['Before', 'After'],
						`Form ${form.toUpperCase()} first, ${found.people} people`
					)
				: paragraph(
						`Form ${form.toUpperCase()} first: fewer than ${smallestGroup} people, not shown.`
					)
		)
	];
}

function boosters(found: Comparison | undefined, learners: readonly Learner[]): Element[] {
	if (learners.every(({ booster }) => booster.length === 0)) return [];
	const title = element('h2', {}, 'Boosters');
	if (!found) return [title, paragraph(tooFew(learners, 'both the closing check and a booster'))];
	return [
		title,
		paragraph(
			'What lasted, from the closing check to the boosters. A booster has only four mini-cases: read the intervals, not the values.'
		),
		paragraph(counts(found)),
		table(found, ['Closing check', 'Booster'])
	];
}

function table(found: Comparison, [from, to]: [string, string], caption?: string): Element {
	const rows = (Object.keys(measures) as Measure[]).flatMap((name) => {
		const by = found.changes[name];
		const [was, is] = [found.before[name], found.after[name]];
		if (!by || was === undefined || is === undefined) return [];
		const { name: title, explained, better } = measures[name];
		return element(
			'tr',
			{ 'data-measure': name },
			element(
				'th',
				{ scope: 'row' },
				title,
				element('small', {}, `${explained} ${wanted[better]}`)
			),
			element('td', {}, value(name, was)),
			element('td', {}, value(name, is)),
			element('td', {}, change(name, by), interval(by))
		);
	});
	return scrolling(caption, ['', from, to, 'Change, with its 99 % interval'], rows);
}

const wanted = {
	up: 'Higher is better.',
	down: 'Lower is better.',
	middle: 'The middle is better.'
};

function items(found: readonly ItemStatistics[]): Element[] {
	const title = element('h2', {}, 'Items');
	if (found.length === 0) {
		return [title, paragraph(`No item was answered by ${smallestGroup} people or more.`)];
	}
	const rows = found.map(({ id, people, difficulty, discrimination }) =>
		element(
			'tr',
			{ 'data-item': id },
			element('th', { scope: 'row' }, element('code', {}, id)),
			element('td', {}, String(people)),
			element('td', {}, `${Math.round(difficulty * 100)} %`),
			element('td', {}, discrimination === undefined ? '–' : discrimination.toFixed(2)),
			element('td', {}, remark(difficulty, discrimination))
		)
	);
	return [
		title,
		paragraph(
			'How many got an item right, and how far being right goes with being right elsewhere in the same part. An item that few get right, or that goes the other way, should be read again by its authors.'
		),
		scrolling(undefined, ['Item', 'People', 'Right', 'Discrimination', ''], rows)
	];
}

function remark(difficulty: number, discrimination: number | undefined): string {
	if (discrimination !== undefined && discrimination < 0)
		return 'goes the other way: read it again';
	if (difficulty >= 0.95) return 'nearly everybody is right';
	if (difficulty <= 0.25) return 'few are right';
	return '';
}

function method(): Element[] {
	return [
		element('h2', {}, 'How to read this'),
		element(
			'ul',
			{},
			...[
				'Only first attempts and first answers count. The starting and closing check hold eight mini-cases each, four of them harmless, in two parallel forms.',
				'A mini-case counts as noticed or marked from “clearly concerned”. Counts of all people are summed before a rate is made. d′ and c use a correction in proportion to the share of each kind, so that marking everything or nothing gives 0.',
				'Intervals are 99 % percentile bootstrap intervals, drawn over people. A change is called one only when its interval does not hold 0.',
				'There is no comparison group here. A change may come from the course, from taking a check twice, or from something else that happened.',
				'In the checks half of the mini-cases are concerning; in daily work it is far fewer. These rates say nothing about how often a worry at work is well founded.',
				`Groups under ${smallestGroup} people are not shown.`
			].map((text) => element('li', {}, text))
		)
	];
}

function scrolling(caption: string | undefined, head: string[], rows: Element[]): Element {
	return element(
		'div',
		{
			class: 'table',
			tabindex: 0,
			role: 'region',
			'aria-label': caption ?? head.filter(Boolean).join(', ')
		},
		element(
			'table',
			{},
			caption !== undefined && element('caption', {}, caption),
			element('thead', {}, element('tr', {}, ...head.map(heading))),
			element('tbody', {}, ...rows)
		)
	);
}

function heading(text: string): Element {
	return text ? element('th', { scope: 'col' }, text) : element('td', {});
}

function paragraph(...children: Child[]): Element {
	return element('p', {}, children);
}

function tooFew(learners: readonly Learner[], what: string): string {
	return `Of ${learners.length} people, fewer than ${smallestGroup} took ${what}. Nothing is shown for so small a group: chance would speak louder than learning, and single people could be recognised.`;
}

function startedWith(form: string) {
	return ({ start }: Learner) =>
		start.length > 0 && start.every(({ item }) => item.startsWith(`${form}_`));
}
