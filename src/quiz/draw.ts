import { competencies, type BankItem, type Competency, type Role } from '#model';
import { hash, shuffled } from './shuffle.ts';

export interface Draw {
	bank: Record<string, BankItem>;
	/** How many items one try has. */
	items: number;
	seed: number;
	/** Number of the try, from 1. */
	attempt: number;
	role: Role;
	region: string;
	/** Items already answered in this try: a change of role or country does not take them away. */
	answered?: readonly string[];
}

/**
 * The items of one try, in the order they are asked: for every competency that has red lines one of them, the rest
 * spread over the competencies, what earlier tries did not ask first. The same throughout a try.
 */
export function drawTest({ answered = [], ...draw }: Draw): string[] {
	const kept = answered.filter((id) => draw.bank[id]);
	const fresh = drawn(draw).filter((id) => !kept.includes(id));
	const chosen = [...kept, ...fresh].slice(0, Math.max(draw.items, kept.length));
	return shuffled(questionsOf(draw.bank), seedOf(draw)).filter((id) => chosen.includes(id));
}

/** In the order of drawing: red lines first. */
function drawn(draw: Omit<Draw, 'answered'>): string[] {
	const { bank, items, attempt, role, region } = draw;
	const asked = new Map<string, number>();
	const offered = questionsOf(bank).filter((id) => fits(bank[id], role, region));
	let chosen: string[] = [];

	for (let nth = 1; nth <= attempt; nth++) {
		const order = shuffled(offered, seedOf({ ...draw, attempt: nth }));
		const groups = shuffled(competencies, seedOf({ ...draw, attempt: nth }) + 1) as Competency[];
		const free = (competency: Competency) =>
			order.filter((id) => bank[id]?.competency === competency && !chosen.includes(id));
		const take = (ids: string[]) => {
			const [first] = ids.sort((a, b) => (asked.get(a) ?? 0) - (asked.get(b) ?? 0));
			if (first) chosen.push(first);
		};

		chosen = [];
		for (const group of groups) take(free(group).filter((id) => bank[id]?.redLine));
		while (chosen.length < Math.min(items, offered.length)) {
			const count = (group: Competency) =>
				chosen.filter((id) => bank[id]?.competency === group).length;
			const open = groups.filter((group) => free(group).length > 0);
			const [fewest] = open.sort((a, b) => count(a) - count(b));
			if (!fewest) break;
			take(free(fewest));
		}
		for (const id of chosen) asked.set(id, (asked.get(id) ?? 0) + 1);
	}
	return chosen.slice(0, items);
}

/** Mini-cases stand in the bank too, and are asked at other times. */
const questionsOf = (bank: Draw['bank']) => Object.keys(bank).filter((id) => !bank[id]?.mini);

function fits(item: BankItem | undefined, role: Role, region: string): boolean {
	return (item?.roles?.includes(role) ?? true) && (item?.regions?.includes(region) ?? true);
}

function seedOf({ seed, attempt }: Pick<Draw, 'seed' | 'attempt'>): number {
	return seed ^ hash(`try ${attempt}`);
}
