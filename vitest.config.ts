import { svelte } from '@sveltejs/vite-plugin-svelte';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [svelte()],
	test: {
		environment: 'node',
		include: ['tests/**/*.test.ts'],
		exclude: [...configDefaults.exclude, 'tests/build/samples/**', 'dist/**', '.course/**']
	}
});
