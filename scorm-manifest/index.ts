export { identifiersOf, type ManifestOptions } from './options.ts';
export { manifest12 } from './scorm12.ts';
export { manifest2004, type Edition } from './scorm2004.ts';
