import type { Dialect } from './standards.ts';

/** What the server of the LMS holds of one learner: the attempt, as commits left it. */
export interface Stored {
	values: Record<string, string>;
	/** Launches of this attempt so far. */
	launches: number;
	/** Time of all ended sessions, in hundredths of a second. */
	total: number;
}

export const noAttempt = (): Stored => ({ values: {}, launches: 0, total: 0 });

export const copyOf = (stored: Stored): Stored => ({ ...stored, values: { ...stored.values } });

/** 2004 begins a new attempt, without anything of the old one, unless the last exit was a suspend. */
export function nextLaunch(stored: Stored, standard: 'scorm12' | 'scorm2004', { names }: Dialect) {
	const suspended = stored.values[names.exit] === 'suspend';
	const kept = standard === 'scorm12' || suspended || stored.launches === 0 ? stored : noAttempt();
	const entry = suspended ? 'resume' : kept.launches === 0 ? 'ab-initio' : '';
	return { stored: { ...kept, launches: kept.launches + 1 }, entry };
}

/** Hundredths of a second in a time of either standard. */
export function hundredths(time: string) {
	const old = /^(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(time);
	const recent = /^P(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)$/.exec(time);
	const [, hours = '0', minutes = '0', seconds = '0'] = old ?? recent ?? [];
	return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 100);
}

export function totalTime(total: number, standard: 'scorm12' | 'scorm2004') {
	const seconds = total / 100;
	if (standard === 'scorm2004') return `PT${seconds}S`;
	const parts = [
		Math.floor(seconds / 3600),
		Math.floor(seconds / 60) % 60,
		Math.floor(seconds % 60)
	];
	const [hours = '', minutes = '', rest = ''] = parts.map((part) => String(part).padStart(2, '0'));
	return `${hours.padStart(4, '0')}:${minutes}:${rest}.${String(total % 100).padStart(2, '0')}`;
}

/** What the LMS itself decides at the end of a SCORM 1.2 session. */
export function statusAtFinish(values: Record<string, string>, mastery: number | undefined) {
	const status = values['cmi.core.lesson_status'] ?? 'not attempted';
	const raw = values['cmi.core.score.raw'];
	if (mastery !== undefined && raw) return Number(raw) >= mastery ? 'passed' : 'failed';
	return status === 'not attempted' ? 'completed' : status;
}
