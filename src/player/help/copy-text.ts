/**
 * Copies the text of a field; where the browser forbids it, the text is marked so that it can be copied by hand.
 *
 * @returns Whether it was copied.
 */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
	field.focus();
	field.select();
	try {
		await navigator.clipboard.writeText(field.value);
		return true;
	} catch {
		// A frame needs leave for it.
		return false;
	}
}
