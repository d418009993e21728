/** Words of the source language, by namespace; files from the project's folder. */
export type WordFilesBySource = Record<string, string>;

/** `.course/types.d.ts`: makes a mistyped key in a lesson a type error. */
export function typesOf(files: WordFilesBySource): string {
	const resources = Object.entries(files).map(
		([namespace, file]) => `\t\t\t'${namespace}': typeof import('../${file}');`
	);
	return [
		'// Written by `npm run sync` from the words of the source language.',
		"import 'i18next';",
		'',
		"declare module 'i18next' {",
		'\tinterface CustomTypeOptions {',
		'\t\tenableSelector: true;',
		"\t\tdefaultNS: 'shell';",
		'\t\tresources: {',
		...resources,
		'\t\t};',
		'\t}',
		'}',
		''
	].join('\n');
}
