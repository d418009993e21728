/** What a run of walks amounted to. */
export interface Account {
	walks: number;
	visits: number;
	decisions: number;
	crashes: number;
	calls: number;
	/** Requests that reached the server. */
	saves: number;
	/** Characters of the longest state that was set. */
	longest: number;
}

export const noAccount = (): Account => ({
	walks: 0,
	visits: 0,
	decisions: 0,
	crashes: 0,
	calls: 0,
	saves: 0,
	longest: 0
});

export const sum = (one: Account, other: Account): Account => ({
	walks: one.walks + other.walks,
	visits: one.visits + other.visits,
	decisions: one.decisions + other.decisions,
	crashes: one.crashes + other.crashes,
	calls: one.calls + other.calls,
	saves: one.saves + other.saves,
	longest: Math.max(one.longest, other.longest)
});

export const told = (
	name: string,
	{ walks, visits, decisions, crashes, calls, saves, longest }: Account
) =>
	[
		`${name}: ${walks} walks, ${visits} visits ended (${crashes} by a crash), ${decisions} decisions, ${calls} calls, ${saves} saves at the server.`,
		`  no committed decision lost, no status fell, nothing counted twice, no invalid call; longest state ${longest} characters.`
	].join('\n');
