/** Where somebody is in the course, as its page says. */
interface Place {
	screen: string;
	scroll: number;
}

const patience = 8000;

/** Takes the course away, as a learner who leaves: it ends its visit. */
export async function leave(frame: HTMLIFrameElement): Promise<Place | undefined> {
	const place = placeIn(frame);
	await navigate(frame, 'about:blank');
	return place;
}

/** Opens the course; with a place, goes on to where somebody was. */
export async function open(
	frame: HTMLIFrameElement,
	{ url, place }: { url: string; place?: Place }
): Promise<void> {
	await navigate(frame, url);
	if (place && !['start', 'closed'].includes(place.screen)) await goBack(frame, place);
}

function navigate(frame: HTMLIFrameElement, url: string): Promise<void> {
	return new Promise((resolve) => {
		frame.addEventListener('load', () => resolve(), { once: true });
		// No entry in the history: "back" leaves the preview.
		frame.contentWindow?.location.replace(url);
	});
}

function placeIn(frame: HTMLIFrameElement): Place | undefined {
	const screen = main(frame)?.dataset.screen;
	return screen === undefined ? undefined : { screen, scroll: frame.contentWindow?.scrollY ?? 0 };
}

/** The course itself knows the way: it is what the first button of its start screen does. */
async function goBack(frame: HTMLIFrameElement, { scroll }: Place): Promise<void> {
	const page = frame.contentDocument;
	page?.querySelector<HTMLElement>('[data-action=resume], [data-action=start]')?.click();
	const until = performance.now() + patience;
	while (performance.now() < until && frame.contentDocument === page) {
		if (main(frame)?.dataset.screen !== 'start') break;
		await new Promise((resolve) => setTimeout(resolve, 40));
	}
	requestAnimationFrame(() => frame.contentWindow?.scrollTo(0, scroll));
}

function main(frame: HTMLIFrameElement): HTMLElement | null | undefined {
	return frame.contentDocument?.querySelector<HTMLElement>('main[data-screen]');
}

/** New words for a course that is running: it takes them in where they stand. */
export function bringWords(
	frame: HTMLIFrameElement,
	{ scripts, stamp }: { scripts: readonly string[]; stamp: string }
): void {
	const page = frame.contentDocument;
	for (const path of scripts) {
		const script = page?.createElement('script');
		if (!page || !script) return;
		script.src = `${path}?${stamp}`;
		page.head.append(script);
	}
}

/** Chooses a language in the course's own menu. */
export function speak(frame: HTMLIFrameElement, language: string): void {
	const menu = frame.contentDocument?.querySelector<HTMLSelectElement>(
		'select[data-setting=language]'
	);
	if (!menu) return;
	menu.value = language;
	menu.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Light or dark, as the course's own switch would show and keep it. */
export function dress(
	frame: HTMLIFrameElement,
	{ course, theme }: { course: string; theme: string }
): void {
	const page = frame.contentDocument?.documentElement;
	localStorage.setItem(`${course}.theme`, theme);
	if (!page) return;
	if (theme === 'system') delete page.dataset.theme;
	else page.dataset.theme = theme;
}
