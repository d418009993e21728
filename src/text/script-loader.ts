export type LoadScript = (src: string) => Promise<void>;

/**
 * Loads scripts of the package, each once. A script that failed is forgotten, so that asking again tries again.
 *
 * Needs a document; scripts that the page's head already asked for are waited for, not asked for twice.
 */
export function scriptLoader(page: Document): LoadScript {
	const asked = new Map<string, Promise<void>>();

	return (src) => {
		const before = asked.get(src);
		if (before) return before;
		const loading = load(page, src);
		asked.set(src, loading);
		loading.catch(() => asked.delete(src));
		return loading;
	};
}

function load(page: Document, src: string): Promise<void> {
	const present = page.querySelector<HTMLScriptElement>(`script[src="${src}"]`);
	if (present?.dataset.loaded !== undefined) return Promise.resolve();
	const script = present ?? page.createElement('script');

	return new Promise<void>((resolve, reject) => {
		script.addEventListener('load', () => resolve());
		script.addEventListener('error', () => {
			script.remove();
			reject(new Error(`A file of the package did not arrive: ${src}`));
		});
		if (present) return;
		script.async = true;
		script.src = src;
		page.head.append(script);
	});
}
