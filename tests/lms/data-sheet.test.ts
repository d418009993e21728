import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { elementsRead, purposes, writtenFor } from '../../src/lms/elements.ts';
import type { Standard } from '../../src/lms/port.ts';
import { lifetime } from '../../src/player/copies.ts';

const names: Partial<Record<Standard, string>> = {
	scorm12: 'SCORM 1.2',
	scorm2004: 'SCORM 2004'
};
const code = (text: string) => `\`${text}\``;

const written = (standard: Standard) =>
	writtenFor(standard)
		.map(({ purpose, elements }) => `| ${purposes[purpose]} | ${elements.map(code).join(', ')} |`)
		.join('\n');

const sheet = Object.entries(names).map(
	([standard, name]) => `## ${name}

| why | what the course writes into the LMS |
|---|---|
${written(standard as Standard)}

Read at the start of a visit: ${elementsRead[standard as Standard].map(code).join(', ')}.
`
);

const text = `# What this course records

For data protection officers. Made from the adapters' own list (\`src/lms/elements.ts\`) by \`tests/lms/data-sheet.test.ts\`; do
not edit. Other tests hold that the course writes and reads just these elements.

The LMS keeps the data; the course has no server of its own and sends nothing anywhere else. \`n\` stands for a number.

${sheet.join('\n')}
## The saved state

\`cmi.suspend_data\` is one text of at most 3,800 characters: which screens were seen, answers to questions, decisions in cases
and conversations, results, chosen language, country and role, minutes of learning. It holds no name, no address and
nothing that a learner typed.

## In the learner's browser

- A copy of the saved state, by course and learner id of the LMS (in some LMSs the user name), so that nothing is lost when
  the LMS fails. It is removed when the course is next opened in this browser more than ${lifetime.learner} days after the last change,
  and at once with "remove from this device". Learners without an id leave none.
- Without an LMS (opened from a folder or a web server) this copy is all there is; it stays ${lifetime.browser} days.
- Language, size of text, appearance, whether single keys are on, whether cases open without help, that somebody does not
  want to be reminded of pauses, and a mark that storage works.
- For one tab only: the learner's id, so that work goes on after a reload in which the LMS does not answer.

All of it goes with "remove from this device". Room mode keeps nothing.

## Never recorded

Breaks, hiding the screen, looking at helplines, anything typed, how long one decision took, practice results in the
gradebook. In a visit for review or preview nothing is written.

## What a learner may take along

- The **resume code** holds the saved state without answers to activities; whoever has it can continue the work.
- The **text for support** holds the last 200 calls with their answers, without name, id and saved state.
`;

test('the data sheet says what the adapters do', async () => {
	const config = await resolveConfig('docs/data-sheet.md');
	const pretty = await format(text, { ...config, parser: 'markdown' });

	await expect(pretty).toMatchFileSnapshot('../../docs/data-sheet.md');
});
