/** A face of the design, with the files it is cut from. */
export interface Typeface {
	family: string;
	weight: string;
	style: 'normal' | 'italic';
	axes?: Record<string, number | { min: number; max: number }>;
	/** Package path of the source file for each group of letters. */
	sources: Partial<Record<Group, string>>;
}

/** Letters that come in one file; text in one language may use several. */
export type Group = 'latin' | 'latin-ext' | 'cyrillic';

const literata = (style: 'normal' | 'italic', package_: string) => (group: Group) =>
	`${package_}/files/literata-${group}-${style === 'normal' ? 'wght' : '400'}-${style}.woff2`;
const upright = literata('normal', '@fontsource-variable/literata');
const italic = literata('italic', '@fontsource/literata');
const inter = 'inter-ui/variable/InterVariable.woff2';

export const typefaces: readonly Typeface[] = [
	{
		family: 'Inter',
		weight: '400 700',
		style: 'normal',
		axes: { wght: { min: 400, max: 700 }, opsz: 14 },
		sources: { latin: inter, cyrillic: inter }
	},
	{
		family: 'Literata',
		weight: '400 600',
		style: 'normal',
		axes: { wght: { min: 400, max: 600 } },
		sources: {
			latin: upright('latin'),
			'latin-ext': upright('latin-ext'),
			cyrillic: upright('cyrillic')
		}
	},
	{
		family: 'Literata',
		weight: '400',
		style: 'italic',
		sources: {
			latin: italic('latin'),
			'latin-ext': italic('latin-ext'),
			cyrillic: italic('cyrillic')
		}
	}
];
