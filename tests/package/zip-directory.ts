/** One entry of a zip's central directory, as far as tests ask about it. */
export interface ZipEntry {
	name: string;
	method: 'stored' | 'deflated' | number;
	encrypted: boolean;
	date: number;
	time: number;
	madeBy: number;
	mode: number;
	extra: number;
}

const methods: Record<number, 'stored' | 'deflated'> = { 0: 'stored', 8: 'deflated' };

/**
 * Reads the central directory, in its order.
 *
 * @see APPNOTE.TXT, .ZIP File Format Specification: central directory structure
 */
export function zipDirectory(zip: Uint8Array): ZipEntry[] {
	const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
	const end = zip.length - 22;
	if (view.getUint32(end, true) !== 0x06054b50) throw new Error('The zip has no plain end record.');
	let at = view.getUint32(end + 16, true);
	return Array.from({ length: view.getUint16(end + 10, true) }, () => {
		const nameLength = view.getUint16(at + 28, true);
		const extra = view.getUint16(at + 30, true);
		const comment = view.getUint16(at + 32, true);
		const method = view.getUint16(at + 10, true);
		const entry = {
			name: new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength)),
			method: methods[method] ?? method,
			encrypted: (view.getUint16(at + 8, true) & 1) === 1,
			time: view.getUint16(at + 12, true),
			date: view.getUint16(at + 14, true),
			madeBy: view.getUint16(at + 4, true) >> 8,
			mode: view.getUint32(at + 38, true) >>> 16,
			extra
		};
		at += 46 + nameLength + extra + comment;
		return entry;
	});
}
