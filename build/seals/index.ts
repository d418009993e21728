export { sealsHold } from './check.ts';
export { sealed, type Seals } from './seal.ts';
export { standings, wordCount, type Standing } from './standing.ts';
