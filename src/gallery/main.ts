import inter from 'inter-ui/variable/InterVariable.woff2?url';
import literata from '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2?url';
import literataExt from '@fontsource-variable/literata/files/literata-latin-ext-wght-normal.woff2?url';
import { mount } from 'svelte';
import Gallery from './Gallery.svelte';
import Switches from './Switches.svelte';
import { languages } from './words.ts';

const asked = new URLSearchParams(location.search);
const language = asked.get('language') ?? languages[0] ?? 'en';
const theme = asked.get('theme');

document.documentElement.lang = language;
if (theme) document.documentElement.dataset.theme = theme;

const faces = [
	new FontFace('Inter', `url(${inter})`, { weight: '100 900' }),
	new FontFace('Literata', `url(${literata})`, { weight: '200 900' }),
	new FontFace('Literata', `url(${literataExt})`, {
		weight: '200 900',
		unicodeRange: 'U+100-24F, U+1E00-1EFF, U+2020, U+20A0-20C0'
	})
];
for (const face of faces) document.fonts.add(face);

const target = document.body;
if (asked.has('frame')) {
	mount(Gallery, { target, props: { language, only: asked.get('only') ?? undefined } });
} else {
	mount(Switches, { target });
}
