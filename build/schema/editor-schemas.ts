import { z } from 'zod';
import * as schemas from './index.ts';

/** Which files an editor helps with, and what it helps by. */
const files = {
	course: { match: 'course/course.yaml', schema: schemas.courseFile },
	case: { match: 'course/cases/*/case.yaml', schema: schemas.caseFile },
	conversation: {
		match: 'course/conversations/*/conversation.yaml',
		schema: schemas.conversationFile
	},
	quiz: { match: 'course/lessons/*/quiz.yaml', schema: schemas.quizFile },
	bank: { match: 'course/checks/bank.yaml', schema: schemas.bankFile },
	minis: { match: 'course/checks/minis.yaml', schema: schemas.minisFile },
	region: { match: 'course/regions/*/region.yaml', schema: schemas.regionFile },
	figures: { match: 'course/figures.yaml', schema: schemas.figuresFile },
	handbook: { match: 'course/handbook/handbook.yaml', schema: schemas.handbookFile },
	library: { match: 'course/library.yaml', schema: schemas.libraryFile },
	glossary: { match: 'course/glossary.yaml', schema: schemas.glossaryFile },
	sources: { match: 'course/sources.yaml', schema: schemas.sourcesFile }
};

/** Where they are kept, so that completion works before anything was built. */
export const editorFolder = 'build/schema/editor';

/** JSON Schemas for editors, by file name; made from what the checker itself goes by. */
export function editorSchemas(): Map<string, string> {
	return new Map(
		Object.entries(files).map(([name, { schema }]) => [
			`${name}.schema.json`,
			`${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, '\t')}\n`
		])
	);
}

/** Settings of VS Code, whose YAML extension asks for the schemas by file. */
export function editorSettings(): string {
	const matches = Object.entries(files).map(([name, { match }]) => [
		`./${editorFolder}/${name}.schema.json`,
		match
	]);
	return `${JSON.stringify({ 'yaml.schemas': Object.fromEntries(matches) }, null, '\t')}\n`;
}
