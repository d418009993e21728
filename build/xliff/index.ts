export { nested } from './nest.ts';
export { readXliff, type Translated } from './read.ts';
export { textsToTranslate } from './texts.ts';
export { writeXliff } from './write.ts';
