/** Words of the shell and of the blocks, as the course has them. */
declare module 'virtual:gallery-words' {
	import type { Language } from '#model';

	export const words: Record<Language, Record<string, Record<string, unknown>>>;
}

declare module '*.woff2?url' {
	const url: string;
	export default url;
}
