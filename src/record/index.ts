export { assess, checkOf, tellsApart } from './assess.ts';
export * from './check.ts';
export { decode, encode, revisionOf, stateLimit } from './codec.ts';
export type { Decoded, Unreadable } from './codec.ts';
export { firstTry, interactionsOf, interactionsTold, mostInteractions } from './interactions.ts';
export { merge } from './merge.ts';
export { earnedBy, hasCheck, lessonShare, progressOf } from './progress.ts';
export type { Assess, Outcome } from './progress.ts';
export * from './updates.ts';
