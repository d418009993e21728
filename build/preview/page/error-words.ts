import type { Standard } from './standards.ts';

/** What the standards mean by their codes, for whoever reads the calls. */
const words: Record<Standard, Record<string, string>> = {
	scorm12: {
		'101': 'The LMS could not do it',
		'201': 'The value or the name is not as it should be',
		'202': 'This element has no list of parts',
		'203': 'This element is no list and has no count',
		'301': 'The visit has not begun or is over',
		'401': 'The LMS does not have this element',
		'402': 'This name is the LMS’s own and cannot be set',
		'403': 'Only the LMS may set this element',
		'404': 'This element can be set but not read',
		'405': 'The value has the wrong form or is too long'
	},
	scorm2004: {
		'101': 'The LMS could not do it',
		'103': 'The visit has begun already',
		'104': 'The visit is over',
		'112': 'It cannot be ended before it has begun',
		'113': 'It is over already',
		'122': 'It cannot be read before the visit has begun',
		'123': 'It cannot be read after the end',
		'132': 'It cannot be set before the visit has begun',
		'133': 'It cannot be set after the end',
		'142': 'It cannot be saved before the visit has begun',
		'143': 'It cannot be saved after the end',
		'201': 'The call was not made as it should be',
		'301': 'The LMS could not read it',
		'351': 'The LMS could not set it',
		'391': 'The LMS could not save it',
		'401': 'The LMS does not know this element',
		'402': 'The LMS does not have this element',
		'403': 'This element has no value yet',
		'404': 'Only the LMS may set this element',
		'405': 'This element can be set but not read',
		'406': 'The value has the wrong form',
		'407': 'The value is out of range',
		'408': 'Another element must be set before'
	}
};

/** The code in words, with what the LMS itself says of it where that is more than the code. */
export function errorWords(standard: Standard, code: string, said: readonly string[]): string {
	const own = said.filter((one) => one && one !== code && one !== `Error ${code}`);
	return [words[standard][code], ...own].filter(Boolean).join('. ') || `Error ${code}`;
}
