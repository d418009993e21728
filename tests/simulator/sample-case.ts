/** The case that the gallery shows. */
export { concerning, harmless } from '../../src/gallery/sample-case.ts';
