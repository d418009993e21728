export { lint, lintSize } from './lint.ts';
export { writePackages, type PackagedCourse, type Packages } from './write-packages.ts';
