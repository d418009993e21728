import type { Region } from '#model';
import type { Text, Words } from '#text';
import { wordsOf } from '#text';

/** Words of a country; follow the learner's choice, so not for the start of a component only. */
export function regionWords(text: Text, region: Region): Words {
	return wordsOf(text, `region-${region.id}`);
}
