import { avoidedFormsAreAbsent } from './avoided.ts';
import * as bank from './bank.ts';
import * as gates from './case/gates.ts';
import * as lengths from './case/lengths.ts';
import { ownWordsAreFew } from './case/own-words.ts';
import * as pair from './case/pair.ts';
import * as shape from './case/shape.ts';
import * as signals from './case/signals.ts';
import * as topics from './case/topics.ts';
import * as conversation from './conversation.ts';
import * as course from './course.ts';
import * as figures from './figures.ts';
import * as forms from './forms.ts';
import * as handbook from './handbook.ts';
import * as ids from './ids.ts';
import * as lesson from './lesson.ts';
import * as marks from './marks.ts';
import * as minis from './minis.ts';
import * as placeholders from './placeholders.ts';
import * as quiz from './quiz.ts';
import * as region from './region.ts';
import { rightIsNotLongest } from './right-longest.ts';
import { translationsDiffer } from './same-text.ts';
import * as scenarios from './scenarios.ts';
import { sentencesAreShort } from './sentences.ts';
import type { Check } from './sources.ts';
import * as uses from './text-uses.ts';
import * as usage from './usage.ts';
import * as words from './words.ts';

/** Every rule of a course beyond what one file may hold. */
export const checks: readonly Check[] = [
	course.courseIsThere,
	course.languagesAreListedOnce,
	course.languagesAreKnown,
	course.regionsAreThere,
	course.lessonsAreThere,
	course.weightsMakeOne,
	ids.foldersAreIds,
	ids.namesAreUnique,
	ids.recordsAreUnique,
	lesson.lessonsHaveLayouts,
	lesson.screensAreNamed,
	lesson.blocksAreImported,
	lesson.placedThingsExist,
	lesson.itemsArePlacedOnce,
	lesson.itemsStandInTheirBlocks,
	lesson.guessesComeFirst,
	lesson.dutiesAreEverywhere,
	figures.exhibitsHaveStructures,
	figures.figuresFitTheirKind,
	figures.exhibitsNameSources,
	handbook.handbookHasStructure,
	handbook.plansAreMadeOfActivities,
	handbook.stepsAddUp,
	handbook.activitiesNameWhatThereIs,
	handbook.activitiesAreUsed,
	lesson.wordsAreKnown,
	uses.usedTextsExist,
	quiz.answersFit,
	region.helplinesCanBeReached,
	region.routesNameStepsOnce,
	region.namedSourcesExist,
	bank.bankIsThere,
	bank.bankRegionsAreKnown,
	bank.testCanBeDrawn,
	bank.checkFormsFit,
	rightIsNotLongest,
	minis.miniFormsAreBalanced,
	minis.miniPairsFit,
	minis.miniIdsAreFree,
	minis.minisAreShort,
	minis.miniLengthsTellNothing,
	minis.miniTopicsStayClosed,
	scenarios.scenariosHaveStructures,
	scenarios.scenesExist,
	conversation.scenesLeadToAnEnd,
	conversation.choicesFit,
	shape.idsStandOnce,
	shape.entryNumbersStandOnce,
	shape.writersAreKnown,
	shape.caseHasItsSize,
	shape.windowFits,
	pair.twinsMatch,
	pair.caseFollowsThePlan,
	signals.signalsAreEnough,
	signals.markersFit,
	gates.gatesAreTwo,
	gates.stepsFit,
	ownWordsAreFew,
	lengths.entriesAreShort,
	lengths.caseIsReadInMinutes,
	topics.closedTopicsStayClosed,
	topics.titlesTellNothing,
	words.languageFilesAreThere,
	words.textsAreTexts,
	words.textsAreComplete,
	usage.textsAreUsed,
	forms.pluralsAreComplete,
	forms.variantsHavePlainTexts,
	placeholders.placeholdersAgree,
	placeholders.placeholdersAreWhole,
	marks.marksAreKnown,
	avoidedFormsAreAbsent,
	sentencesAreShort,
	translationsDiffer
];
