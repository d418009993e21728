export { coursePage, describe, samePlace, until, type CoursePage, type Place } from './page.ts';
export { play, type Played, type PlayOptions } from './play.ts';
export { allRight, anything, firstOption, type Strategy } from './strategies.ts';
