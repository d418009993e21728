import { decimal } from './values.ts';

const day = 24 * 60 * 60 * 100;

/** `HH:MM:SS.SS` of SCORM 1.2, from milliseconds; between 0 and 24 hours, because clocks and sleep play tricks. */
export function timespan(milliseconds: number) {
	const { hours, minutes, seconds, hundredths } = parts(milliseconds);
	return `${two(hours)}:${two(minutes)}:${two(seconds)}.${two(hundredths)}`;
}

/** `PTnHnMnS` of SCORM 2004, from milliseconds; two decimals at most, never an empty `PT`. */
export function interval(milliseconds: number) {
	const { hours, minutes, seconds, hundredths } = parts(milliseconds);
	return `PT${hours}H${minutes}M${decimal(seconds + hundredths / 100)}S`;
}

/** Local `YYYY-MM-DDThh:mm:ss`: `toISOString()` is refused for its three decimals and its zone. */
export function timestamp(date: Date) {
	const year = Math.min(2037, Math.max(1970, date.getFullYear()));
	return `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${clockTime(date)}`;
}

/** Local `hh:mm:ss`. */
export function clockTime(date: Date) {
	return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
}

function parts(milliseconds: number) {
	const known = Number.isNaN(milliseconds) ? 0 : milliseconds;
	const total = Math.round(Math.min(day * 10, Math.max(0, known)) / 10);
	return {
		hours: Math.floor(total / 360_000),
		minutes: Math.floor(total / 6_000) % 60,
		seconds: Math.floor(total / 100) % 60,
		hundredths: total % 100
	};
}

const two = (value: number) => String(value).padStart(2, '0');
