import { test as base, type Frame, type Page } from '@playwright/test';

import type { LmsPage } from '../server/lms/launch.ts';
import { serve, type ServerOptions, type TestServer } from '../server/serve.ts';
import { folderOf, type Kind } from './packages.ts';
import { expectQuiet, watch, type Watch } from './watch.ts';

export interface Visit {
	page: Page;
	/** The frame that shows the course. */
	course: Frame;
	/** Leaves the page that holds the course, as a learner who presses Back. */
	leave(): Promise<void>;
}

export interface CourseServer extends TestServer {
	/** Opens the course inside the LMS page, in a tab of its own. */
	launch(): Promise<Visit>;
	/** Opens the course by itself, without an LMS. */
	open(): Promise<Visit>;
	/** Calls so far, those included that the page has not sent yet. */
	callsOf(visit: Visit): Promise<TestServer['calls']>;
}

/**
 * Serves built packages to tests. Whatever a test does, nothing outside the server may be asked for, every
 * file asked for must be in the package, and the console stays clean.
 */
export const test = base.extend<{
	seen: Watch;
	/** `root` is for files of another package of this kind. */
	host: (kind: Kind, options?: Partial<ServerOptions>) => Promise<CourseServer>;
}>({
	seen: async ({ context }, use) => {
		const seen = watch(
			context,
			({ hostname, protocol }) =>
				['127.0.0.1', ''].includes(hostname) && ['http:', 'file:'].includes(protocol)
		);
		await use(seen);
		expectQuiet(seen);
	},

	host: async ({ context, seen }, use) => {
		const servers: TestServer[] = [];
		await use(async (kind, options = {}) => {
			const server = await serve({ root: folderOf(kind), ...options });
			servers.push(server);
			const visit = async (url: string): Promise<Visit> => {
				const page = await context.newPage();
				await page.goto(url);
				const course = page.frame({ name: 'course' }) ?? page.mainFrame();
				const leave = async () => {
					await page.goto('about:blank');
					await page.close();
				};
				return { page, course, leave };
			};
			return Object.assign(server, {
				launch: () => visit(server.lmsUrl),
				open: () => visit(server.courseUrl),
				callsOf: async ({ page }: Visit) => {
					await page.evaluate(() => window.lms.flush());
					return server.calls;
				}
			});
		});
		for (const { files, strays, close } of servers) {
			await close();
			const lost = files.filter(({ status }) => status !== 200).map(({ path }) => path);
			if (lost.length || strays.length)
				seen.errors.push(`Not in the package: ${[...lost, ...strays].join(', ')}`);
		}
	}
});

export { expect } from '@playwright/test';

declare global {
	interface Window {
		lms: LmsPage;
	}
}
