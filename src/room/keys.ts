import type { RoomEvent } from './machine.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

const events: Record<string, RoomEvent['type']> = {
	ArrowRight: 'NEXT',
	ArrowLeft: 'BACK',
	// Presenters have these two.
	PageDown: 'NEXT',
	PageUp: 'BACK',
	b: 'BLANK',
	'.': 'BLANK',
	n: 'NOTES'
};

/** What a key means in the room. A figure counts for that option, with Shift it takes one away. */
export function eventOf(
	pressed: Pressed,
	options: readonly string[],
	votes: Readonly<Record<string, number>>
): RoomEvent | undefined {
	if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return undefined;
	const figure = /^(?:Digit|Numpad)([1-9])$/.exec(pressed.code)?.[1];
	const option = figure === undefined ? undefined : options[Number(figure) - 1];
	if (option !== undefined) {
		return { type: 'COUNT', option, n: (votes[option] ?? 0) + (pressed.shiftKey ? -1 : 1) };
	}
	const type = events[pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key];
	return type && !pressed.shiftKey ? ({ type } as RoomEvent) : undefined;
}
