/** Pages of Help, in the order and groups in which they are offered; words and titles are in the namespace `help`. */
export const pageGroups = {
	find: ['glossary', 'sources', 'using', 'keyboard'],
	settings: ['settings', 'pause', 'code'],
	teach: ['room', 'paper'],
	about: ['about', 'certificate', 'accessibility', 'privacy', 'licences', 'support']
} as const;

export type PageId = 'search' | (typeof pageGroups)[keyof typeof pageGroups][number];

export const groupIds = Object.keys(pageGroups) as (keyof typeof pageGroups)[];
