import type { Handbook, Language, Plan } from '#model';
import { dateIn } from '#text';

/** Parts of a plan, each with the minute of the day at which it begins; a plan without a start begins at 0. */
export function timesOf({ start = '0:00', parts }: Plan) {
	const [hours = 0, minutes = 0] = start.split(':').map(Number);
	let at = hours * 60 + minutes;
	return parts.map((part) => ({ ...part, at: (at += part.minutes) - part.minutes }));
}

/** Activities that are told, in the order of their numbers. */
export function numbered({ activities }: Pick<Handbook, 'activities'>): string[] {
	return Object.keys(activities).filter((id) => !activities[id]?.break);
}

/** When an activity takes place, where a day has set hours. */
export function hoursOf({ plans }: Pick<Handbook, 'plans'>, id: string) {
	return Object.values(plans)
		.filter(({ start }) => start !== undefined)
		.flatMap(timesOf)
		.filter((part) => part.id === id);
}

/** Handouts a plan needs, each once, in the order of their numbers. */
export function materialsOf({ activities, printables }: Handbook, { parts }: Plan): string[] {
	const needed = new Set(parts.flatMap(({ id }) => activities[id]?.materials ?? []));
	return printables.filter((id) => needed.has(id));
}

/** A time of day as a language writes it. @param at Minutes since midnight. */
export const clockIn = (language: Language, at: number): string =>
	dateIn(language, new Date(at * 60_000), {
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
		timeZone: 'UTC'
	});
