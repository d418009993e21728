import type { LearnerRecord } from '#model';
import { expect, test } from 'vitest';
import {
	after,
	before,
	entryOf,
	lessonToOffer,
	placeToKeep,
	resumeAt,
	stepsOf,
	type Place
} from '../../src/player/route.ts';
import { stopsOf } from '../../src/player/stops.ts';
import { answerItem, newRecord, seeScreen, setSetting } from '../../src/record/index.ts';
import { course, one, two } from './sample-course.ts';

const fresh = newRecord({ seed: 1, startDay: 1 });
const said = (place: Place) =>
	'part' in place ? `${place.lesson}/${place.screen}/${place.part}` : place.screen;

/** Seen so far: both screens of lesson one. */
const read = ['opening', 'limits'].reduce(
	(record, screen) => seeScreen(record, { lesson: one, screen }),
	fresh
);
const answered = (record: LearnerRecord, ...items: string[]) =>
	items.reduce((so, item) => answerItem(so, { lesson: one, item, answer: ['a'] }), record);

test('Next leads through every screen, question and lesson to the end of the course', () => {
	const way: string[] = [];

	for (let at: Place = stepsOf(one)[0] as Place; way.length < 20; at = after(course, at)) {
		way.push(said(at));
		if (at.screen === 'finished') break;
	}

	expect(way).toEqual([
		'one/lesson/opening',
		'one/lesson/limits',
		'one/questions/first',
		'one/questions/second',
		'one/lesson/',
		'two/lesson/opening',
		'two/lesson/limits',
		'two/questions/first',
		'two/questions/second',
		'two/lesson/',
		'finished'
	]);
});

test('Back leads the same way, and from a first page to the map', () => {
	const steps = stepsOf(two);

	const back = steps.map((step) => said(before(course, step)));

	expect(back).toEqual(['map', ...steps.slice(0, -1).map(said)]);
});

test('a lesson is entered at the first page that is not seen or answered', () => {
	const entries = [fresh, read, answered(read, 'first'), answered(read, 'first', 'second')];

	const found = entries.map((record) => said(entryOf(one, record)));

	expect(found).toEqual([
		'one/lesson/opening',
		'one/questions/first',
		'one/questions/second',
		'one/lesson/opening'
	]);
});

test('a new visit goes on at the saved screen', () => {
	const saved = setSetting(read, { place: { lesson: 'one', screen: 'limits' } });

	const place = resumeAt(course, saved);

	expect(said(place)).toBe('one/lesson/limits');
});

test('among the questions a new visit goes on at the first that is open', () => {
	const kept = placeToKeep({ screen: 'questions', lesson: 'one', part: 'second' });

	const place = resumeAt(course, setSetting(answered(read, 'first'), { place: kept }));

	expect(said(place)).toBe('one/questions/second');
});

test('a saved place that an update took away leads to what is open, else to the map', () => {
	const places = [{ lesson: 'one', screen: '#7' }, { lesson: 'gone' }, undefined];

	const found = places.map((place) => said(resumeAt(course, setSetting(read, { place }))));

	expect(found).toEqual(['one/questions/first', 'map', 'map']);
});

test('the lesson offered is the one somebody was in, else the first that is open', () => {
	const done = answered(read, 'first', 'second');
	const records = [fresh, setSetting(fresh, { place: { lesson: 'two' } }), done];

	const offered = records.map((record) => lessonToOffer(course, record)?.id);

	expect(offered).toEqual(['one', 'two', 'two']);
});

test('the map shows the stops of the lesson somebody is in, its questions as one', () => {
	const stops = stopsOf(course, answered(read, 'first'), {
		screen: 'questions',
		lesson: 'one',
		part: 'second'
	});

	expect(stops.map(({ key, state }) => `${key} ${state}`)).toEqual([
		'one begun',
		'one/screen/opening done',
		'one/screen/limits done',
		'one/questions/second here',
		'one/end/ todo',
		'two todo'
	]);
});

test('away from lessons the map shows all of them', () => {
	const stops = stopsOf(course, read, { screen: 'map' });

	expect(stops.map(({ key }) => key)).toEqual(['one', 'two']);
});

test('a course of one lesson shows its stops at once', () => {
	const stops = stopsOf({ ...course, lessons: [one] }, fresh, { screen: 'map' });

	expect(stops).toHaveLength(5);
});
