import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { machineDrawings } from '../../build/drawing/machines.ts';
import { machineGraph } from '../../build/drawing/machine-graph.ts';
import { caseMachine } from '../../src/simulator/index.ts';

const folder = new URL('../../docs/machines/', import.meta.url);
const drawings = Object.entries(machineDrawings());

test.each(drawings)('docs/machines/%s is what the code is now (npm run machines)', (name, svg) => {
	expect(readFileSync(new URL(name, folder), 'utf8')).toBe(svg);
});

test('there is no drawing of a machine that no longer exists', () => {
	expect(
		readdirSync(folder)
			.filter((name) => name.endsWith('.svg'))
			.sort()
	).toEqual(drawings.map(([name]) => name).sort());
});

test('every state of a case is drawn, and each can be reached', () => {
	const { nodes, edges } = machineGraph(caseMachine, { title: '', description: '' });
	const reached = new Set(edges.map(({ to }) => to));

	expect(nodes.map(({ label }) => label).sort()).toEqual(
		[
			'brief',
			'chooser',
			'debrief',
			'done',
			'ended',
			'feedback',
			'gate',
			'gate',
			'outcome',
			'revealing',
			'settled',
			'skipped',
			'summary'
		].sort()
	);
	expect(nodes.filter(({ id, kind }) => kind !== 'start' && !reached.has(id))).toEqual([]);
});

test('each names itself and says in words what it shows', () => {
	for (const [, svg] of drawings) {
		expect(svg).toMatch(/<title id="title">.+<\/title>/);
		expect(svg).toMatch(/<desc id="description">.+<\/desc>/);
	}
});
