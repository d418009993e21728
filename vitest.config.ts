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
		exclude: [...configDefaults.exclude, 'tests/build/samples/**', 'dist/**', '.course/**']
	}
});
