export * from './machine.ts';
export * from './replay.ts';
