export { decode, encode, revisionOf, stateLimit } from './codec.ts';
export type { Decoded, Unreadable } from './codec.ts';
export { merge } from './merge.ts';
export { earnedBy, hasCheck, lessonShare, progressOf } from './progress.ts';
export type { Assess, Outcome } from './progress.ts';
export * from './updates.ts';
