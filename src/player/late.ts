import type { Component } from 'svelte';
import type { HelpProps } from './help/props.ts';

/** What late scripts bring to the shell; empty until then. */
export interface Late {
	Help?: Component<HelpProps>;
}
