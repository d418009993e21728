export { coursePlugin, type CourseModule } from './course-plugin.ts';
export { editionId } from './edition-id.ts';
export { fontsFor, type Font } from './fonts.ts';
export { firstScreen, weigh, type Weight } from './weigh.ts';
export { packageScript } from './package-script.ts';
export {
	layoutsOf,
	makeSite,
	paperScript,
	titleOf,
	type PaperFile,
	type Site,
	type SiteOptions
} from './site.ts';
export { slowSteps, type Steps } from './steps.ts';
export { wordScripts, type Words, type WordTree } from './words.ts';
export { writeSite } from './write-site.ts';
