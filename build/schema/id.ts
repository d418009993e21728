import { z } from 'zod';

/** Marks what zod says about an id, so that the checker can tell it in its own words. */
export const badId = 'id';

export const kebab = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** A permanent id: it reaches saved progress and, with `_` for `-`, the LMS's records. */
export const id = z.string().regex(kebab, badId);

export const language = z
	.string()
	.regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, 'a language tag such as lv or en')
	.describe('Language tag, such as lv');

export const date = z.iso
	.date('a date written as year-month-day, such as 2026-11-24')
	.describe('Day, as year-month-day');

export const address = z
	.url({ protocol: /^https?$/, error: 'a web address that begins with https://' })
	.describe('Web address, with https://');
