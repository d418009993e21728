/** Prints one part of the page and nothing else. Frames may forbid printing; then nothing happens. */
export function printOnly(part: HTMLElement): void {
	const root = document.documentElement;
	part.dataset.printed = '';
	root.dataset.printing = '';
	const done = () => {
		delete part.dataset.printed;
		delete root.dataset.printing;
		removeEventListener('afterprint', done);
	};
	addEventListener('afterprint', done);
	print();
	// Where there is no such event it is over by now, and where there is, this comes too late to matter.
	setTimeout(done, 1000);
}
