import { allParts, type Sources } from '../check/sources.ts';
import { element } from '../markup.ts';
import { page, scriptDocument } from './document.ts';

/** Pages by file name: an index, and each lesson, case, conversation and other part of the course. */
export function script(sources: Sources, language: string): Map<string, string> {
	const { source = 'en' } = sources.languages;
	const languages = language === source ? [source] : [source, language];
	const parts = allParts(sources).filter(({ words }) => words[source]);
	const order = ['lessons', 'cases', 'conversations', 'checks'];
	const place = (folder: string) => {
		const at = order.findIndex((kind) => folder.startsWith(`course/${kind}`));
		return at < 0 ? order.length : at;
	};
	const listed = [...parts].sort((a, b) => place(a.folder) - place(b.folder));
	const title = `Words in ${languages.join(' and ')}`;

	return new Map([
		[
			'index.html',
			page(
				title,
				'en',
				element('h1', {}, title),
				element(
					'ul',
					{},
					...listed.map(({ namespace, folder }) =>
						element(
							'li',
							{},
							element('a', { href: `${namespace}.html` }, folder.replace('course/', ''))
						)
					)
				)
			)
		],
		...listed.map(
			(part) => [`${part.namespace}.html`, scriptDocument({ part, sources, languages })] as const
		)
	]);
}
