/** Layouts of all lessons, by lesson id; the build makes it. */
declare module 'virtual:layouts' {
	import type { Component } from 'svelte';

	export const layouts: Record<string, Component>;
}

declare module '*.css?inline' {
	const css: string;
	export default css;
}
