import { svelte } from '@sveltejs/vite-plugin-svelte';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [svelte()],
	test: {
		environment: 'node',
		// Property tests are long on a busy machine; nothing here asserts a time.
		testTimeout: 60_000,
		include: ['tests/**/*.test.ts'],
		maxWorkers: '100%',
		// Nothing here changes what other tests see, and loading everything anew for each file takes as long as the tests.
		isolate: false,
		exclude: [...configDefaults.exclude, 'tests/build/samples/**', 'dist/**', '.course/**']
	}
});
