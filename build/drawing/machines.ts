import { conversationMachine } from '../../src/conversation/machine.ts';
import type { Conversation } from '../../src/model/index.ts';
import { caseMachine } from '../../src/simulator/case-machine.ts';
import { checkMachine } from '../../src/simulator/check-machine.ts';
import { practiceMachine } from '../../src/simulator/practice-machine.ts';
import { draw } from './draw.ts';
import { machineGraph } from './machine-graph.ts';

/** A conversation becomes a machine with a state for each scene; three scenes show how. */
const threeScenes: Conversation = {
	id: 'three-scenes',
	start: 'opening',
	scenes: {
		opening: {
			speaker: 'child',
			choices: {
				listen: { to: 'tells', weight: 1 },
				hurry: { to: 'falls-silent', weight: 0 }
			}
		},
		'falls-silent': { choices: { apologise: { to: 'tells', weight: 1 } } },
		tells: { choices: { thank: { to: 'next-time', weight: 1 } } },
		'next-time': { end: true, choices: {} }
	}
};

/** The drawings of docs/machines, by file name. */
export function machineDrawings(): Record<string, string> {
	const graphs = {
		case: machineGraph(caseMachine, {
			title: 'The machine of a case',
			description:
				'From the brief to reading moment by moment, through gates and feedback to the end of the first reading, the debrief and replays.'
		}),
		practice: machineGraph(practiceMachine, {
			title: 'The machine of practice',
			description:
				'First the worked example, then practice cases until there are enough, then all of them. Testing out is possible at any time.'
		}),
		check: machineGraph(checkMachine, {
			title: 'The machine of the final check',
			description:
				'The cases of a form, then the test, then the result, which can be kept or tried again.'
		}),
		conversation: machineGraph(conversationMachine(threeScenes), {
			title: 'The machine of a conversation with three scenes and an end',
			description:
				'Each scene is a state and each line one may say leads to the next; a poor line can be taken back.'
		})
	};
	return Object.fromEntries(
		Object.entries(graphs).map(([name, graph]) => [`${name}.svg`, draw(graph)])
	);
}
