import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
	{
		ignores: ['dist/', '.course/', 'tests/build/samples/', 'test-results/', 'tests/bundle/fixture/']
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'no-console': 'error',
			'no-alert': 'error',
			'no-eval': 'error',
			'no-implied-eval': 'error',
			eqeqeq: 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }
			],
			'@typescript-eslint/consistent-type-imports': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } },
		rules: {
			'svelte/no-at-html-tags': 'error',
			// Compiles every file once more, for a comment that does no harm.
			'svelte/no-unused-svelte-ignore': 'off',
			// `style:` directives are set through the CSSOM and pass a strict policy; a static attribute does not.
			'no-restricted-syntax': [
				'error',
				{
					selector: "SvelteAttribute[key.name='style']",
					message: 'No style attribute: use a class or style:name.'
				},
				{ selector: 'Literal[value=/^cmi\\./]', message: 'Only src/lms spells cmi.' }
			]
		}
	},
	{
		files: ['src/**'],
		ignores: ['src/lms/**'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{ selector: 'Literal[value=/^cmi\\./]', message: 'Only src/lms spells cmi.' }
			]
		}
	},
	{ files: ['build/**', 'tests/**', '*.config.*'], rules: { 'no-console': 'off' } },
	{ files: ['tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
	{ files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } }
);
