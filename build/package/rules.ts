/** A pattern that must not stand in a package's text files; why, says `build/messages/package.md`. */
export interface Rule {
	code: string;
	/** File name endings it is looked for in. */
	in: string;
	pattern: RegExp;
}

// In scripts, markup stands inside strings, where its quotes may be escaped.
const attribute = (name: string) => new RegExp(`<[a-z][a-z0-9-]*(?:\\s[^<>]*?)?\\s${name}`, 'g');

export const rules: Rule[] = [
	{
		code: 'module_script',
		in: 'html',
		pattern: /<script[^>]*\btype\s*=\s*["']?module|<link[^>]*\bmodulepreload/g
	},
	{
		code: 'crossorigin',
		in: 'html',
		pattern: /<[a-z]+[^>]*\scrossorigin/g
	},
	{
		code: 'inline_script',
		in: 'html svg',
		pattern: /<script(?![^>]*\ssrc\s*=)[^>]*>/g
	},
	{
		code: 'inline_style',
		in: 'html',
		pattern: /<style\b[^>]*>/g
	},
	{
		code: 'style_attribute',
		in: 'html svg js',
		pattern: attribute(`style=\\\\?["']`)
	},
	{
		code: 'inline_handler',
		in: 'html svg js',
		pattern: attribute(`on[a-z]+=\\\\?["']`)
	},
	{
		code: 'evaluated_text',
		in: 'js',
		pattern: /(?<![\w$.])(?:eval|Function|atob)\s*\(/g
	},
	{
		code: 'dynamic_import',
		in: 'js',
		pattern: /(?<![\w$.])import\s*\(/g
	},
	{
		code: 'foreign_script',
		in: 'html svg js',
		pattern: /<script[^>]*\ssrc\s*=\s*\\?["']?(?:https?:)?\/\//g
	},
	{
		code: 'foreign_resource',
		in: 'html svg',
		pattern:
			/<(?:link|img|iframe|source|video|audio|object|embed|use|image)\b[^>]*\s(?:src|href|data|xlink:href)\s*=\s*["']?(?:https?:)?\/\//g
	},
	{
		code: 'foreign_resource',
		in: 'css',
		pattern: /url\(\s*["']?(?:https?:)?\/\/|@import\b[^;]*/g
	},
	{
		code: 'blob_resource',
		in: 'html css js svg',
		pattern: /(?<![\w$])blob:|createObjectURL/g
	}
];
