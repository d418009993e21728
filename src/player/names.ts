import type { Course, Language, LearnerRecord, Lesson } from '#model';
import type { Text } from '#text';
import { lessonShare } from '../record/index.ts';

/** Title of a lesson, name of a country: the shell carries the titles of everything else. */
export function titleOf(text: Text, namespace: string): string {
	return String(text.say('shell', `titles.${namespace}`));
}

/** A language's name in the language itself. */
export function ownName(language: Language): string {
	const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
	return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Minutes that most people still need, from what they have not done yet, in fives. */
export function minutesLeft({ lessons, booster }: Course, record: LearnerRecord): number {
	if (booster) return 5;
	const left = lessons.map((lesson) => lesson.minutes * (1 - lessonShare(lesson, record)));
	return Math.ceil(left.reduce((sum, minutes) => sum + minutes, 0) / 5) * 5;
}

/** The same for one lesson; at least a minute. */
export function lessonMinutesLeft(lesson: Lesson, record: LearnerRecord): number {
	const left = lesson.minutes * (1 - lessonShare(lesson, record));
	return left > 10 ? Math.ceil(left / 5) * 5 : Math.max(1, Math.ceil(left));
}

/** “25 min”, “2 h 20 min”. */
export function duration(language: Language, minutes: number): string {
	const of = (value: number, unit: 'hour' | 'minute') =>
		new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	return [hours && of(hours, 'hour'), (rest || !hours) && of(rest, 'minute')]
		.filter(Boolean)
		.join(' ')
		.replaceAll(' ', '\u00a0');
}
