import type { Component } from 'svelte';
import type { RoomProps } from '../room/props.ts';
import type { HelpProps } from './help/props.ts';

/** What late scripts bring to the shell; empty until then. */
export interface Late {
	Help?: Component<HelpProps>;
	Room?: Component<RoomProps>;
	/** Ids of the handbook's activities, by the case they read. */
	activities?: Record<string, string[]>;
}
