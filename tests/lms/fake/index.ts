export * from './fake-lms.ts';
export * from './faults.ts';
export * from './engines.ts';
export * from './profiles.ts';
