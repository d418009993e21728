export { bankFile, bankItemFile, type BankItemFile } from './bank.ts';
export { caseFile, type CaseFile } from './case.ts';
export { conversationFile, type ConversationFile } from './conversation.ts';
export { courseFile, type CourseFile } from './course.ts';
export { glossaryFile, termFile, type TermFile } from './glossary.ts';
export { kebab } from './id.ts';
export { itemFile, quizFile, type ItemFile } from './quiz.ts';
export { regionFile, type RegionFile } from './region.ts';
export { sourceFile, sourcesFile, type SourceFile } from './source.ts';
