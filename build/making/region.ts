import { isScalar, type Document } from 'yaml';
import type { Made } from './made.ts';

/** Regions that stand at the end of the menu: not a country. */
const last = ['eu', 'other'];

/** @param duties Those that lessons show: every region should have them. */
export function newRegion(id: string, duties: readonly string[]): Made {
	return {
		files: { [`course/regions/${id}/region.yaml`]: yamlOf(duties) },
		changes: { 'course/course.yaml': (document) => listed(document, id) },
		next: [
			'Add the documents you go by to course/sources.yaml, and write their ids for "to-write" in region.yaml: until then the check has errors there, because no number or duty may stand without its source.',
			'Write as "checked" the day on which you compared each entry with its source.',
			`Write its words: course/regions/${id}/<language>.json.`
		]
	};
}

function listed(document: Document, id: string): void {
	const { items } = document.get('regions') as { items: unknown[] };
	const at = items.findIndex((item) => isScalar(item) && last.includes(String(item.value)));
	items.splice(at < 0 ? items.length : at, 0, document.createNode(id));
}

function yamlOf(duties: readonly string[]): string {
	const dated = '{ source: to-write, checked: to-write }';
	return [
		'# Helplines, duties and steps of one country. Write nothing that you have not read in its source:',
		'# an entry that cannot be confirmed is left out.',
		'helplines: # in the order they are shown',
		'  emergency:',
		'    kind: emergency # emergency | child | victim | organisation | report | adult',
		"    phone: '112' # as dialled, in quotes",
		"    number: '112' # as printed, in quotes",
		'    # always-open: true',
		"    # url: 'https://…'",
		'    source: to-write # an id from course/sources.yaml',
		'    checked: to-write # the day you compared it with its source, such as 2026-11-24',
		'# What the law asks; lessons show it by these names. Take away {} and the # of each that you have read in its source.',
		'duties: {}',
		...(duties.length > 0 ? duties : ['report']).map((duty) => `#   ${duty}: ${dated}`),
		'routes: # steps in order, from worry to report, for each role; their words are shared',
		'  social: [make-safe, consult, report, note, child]',
		'  school: [make-safe, consult, report, note, child]',
		'  other: [make-safe, consult, report, note, child]',
		`routes-checked: ${dated}`,
		''
	].join('\n');
}
