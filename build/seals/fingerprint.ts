import CRC32 from 'crc-32';
import type { Unit } from '../check/units.ts';

/** Stands for the wording of a text with all its forms; another wording gives another one. */
export function fingerprint({ forms }: Unit): string {
	const wording = forms.map(({ plural, text }) => `${plural ?? ''}\u0000${text}`).join('\u0001');
	return (CRC32.str(wording) >>> 0).toString(36).padStart(7, '0');
}
