export * from './case.ts';
export * from './conversation.ts';
export * from './course.ts';
export * from './exhibits.ts';
export * from './handbook.ts';
export * from './progress.ts';
export * from './quiz.ts';
export * from './record.ts';
