import { expect, test } from 'vitest';
import type { CaseRecord } from '#model';
import { concernLine } from '../../src/blocks/case/concern-line.ts';

test('concern stays what it was until it is set again, and may fall', () => {
	const record = { concerns: [undefined, 'clear', undefined, 'little'] } as Partial<CaseRecord>;

	const line = concernLine(record as CaseRecord, 4);

	expect(line).toEqual([undefined, 'clear', 'clear', 'little', 'little']);
});
