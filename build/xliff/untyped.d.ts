declare module 'xliff' {
	export interface Xliff {
		sourceLanguage?: string;
		targetLanguage?: string;
		resources: Record<string, Record<string, Unit>>;
	}

	export interface Unit {
		source?: unknown;
		target?: unknown;
		note?: string;
	}

	export function jsToXliff12(content: Xliff): Promise<string>;
	export function xliff12ToJs(xml: string): Promise<Xliff>;
}
