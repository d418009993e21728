/** Loads style sheets of the package, each once. One that failed is forgotten, so that asking again tries again. */
export function styleLoader(page: Document): (href: string) => Promise<void> {
	const asked = new Map<string, Promise<void>>();

	return (href) => {
		const before = asked.get(href);
		if (before) return before;
		const loading = new Promise<void>((resolve, reject) => {
			const link = page.createElement('link');
			link.rel = 'stylesheet';
			link.href = href;
			link.onload = () => resolve();
			link.onerror = () => {
				link.remove();
				asked.delete(href);
				reject(new Error(`A file of the package did not arrive: ${href}`));
			};
			page.head.append(link);
		});
		asked.set(href, loading);
		return loading;
	};
}
