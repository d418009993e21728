/** Text made safe between tags and in quoted attributes. */
export function escape(text: string): string {
	const entities: Record<string, string> = {
		'&': '&amp;',
		'<': '&lt;',
		'>': '&gt;',
		'"': '&quot;'
	};
	return text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}
