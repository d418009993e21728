export { idFindings } from './check.ts';
export { idsIn, isPrefix, prefixFindings, readLock } from './lock.ts';
export type { IdFinding, Lock, LockScope } from './lock.ts';
export { appendMissing, collectIds, exceptions, missing } from './numbers.ts';
