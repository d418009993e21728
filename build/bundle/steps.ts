import { compileClient, compileStartScreen } from './compile.ts';
import { fontsFor } from './fonts.ts';
import { compileLateScripts } from './late-scripts.ts';

/** What takes long in making a site; each result follows from its arguments and the files of the project alone. */
export const slowSteps = { fontsFor, compileLateScripts, compileClient, compileStartScreen };

export type Steps = typeof slowSteps;
