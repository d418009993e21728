export * from './fake-lms.ts';
export * from './faults.ts';
