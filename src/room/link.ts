import type { RoomEvent } from './machine.ts';
import type { Setting } from './room-context.ts';
import type { Told } from './running-room.svelte.ts';

/** What passes between the window with the room and the one with the notes; it never leaves this browser. */
export type Message =
	| { type: 'hello' }
	| { type: 'room'; told: Told; setting: Setting; language: string }
	| { type: 'event'; event: RoomEvent };

export interface Link {
	send(message: Message): void;
	close(): void;
}

const address = /^#room-notes=(\w+)$/;

/** The room whose notes a window was opened for. */
export function roomOfNotes(hash: string): string | undefined {
	return address.exec(hash)?.[1];
}

export function notesAddress(page: string, room: string): string {
	return `${page.split('#')[0]}#room-notes=${room}`;
}

/** Joins the windows of one room; nothing where the browser has no way to. */
export function openLink(room: string, onmessage: (message: Message) => void): Link | undefined {
	try {
		const channel = new BroadcastChannel(`room-${room}`);
		channel.onmessage = ({ data }: MessageEvent<Message>) => onmessage(data);
		return {
			send: (message) => channel.postMessage(message),
			close: () => channel.close()
		};
	} catch {
		return undefined;
	}
}
