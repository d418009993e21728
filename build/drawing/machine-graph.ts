import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';

interface Words {
	title: string;
	description: string;
}

/** The states of a machine that hold no others, and the events that lead from one to the next. */
export function machineGraph(machine: AnyStateMachine, words: Words): Graph {
	const leaves = leavesOf(machine.root as AnyStateNode);
	const start = entryOf(machine.root as AnyStateNode);
	const nodes = leaves.map((leaf): GraphNode => {
		const group = leaf.parent?.parent ? { group: leaf.parent.path.join('.') } : {};
		const kind = kindOf(leaf, start);
		return { id: leaf.id, label: leaf.key, ...group, ...(kind && { kind }) };
	});
	return { ...words, nodes, edges: merged(leaves.flatMap(edgesOf)) };
}

function leavesOf(node: AnyStateNode): AnyStateNode[] {
	const inside = Object.values(node.states) as AnyStateNode[];
	return inside.length ? inside.flatMap(leavesOf) : [node];
}

/** Where entering a state ends up. */
function entryOf(node: AnyStateNode): AnyStateNode {
	const [first] = node.initial?.target ?? [];
	return first ? entryOf(first) : node;
}

function kindOf(leaf: AnyStateNode, start: AnyStateNode): GraphNode['kind'] {
	if (leaf.always?.length) return 'pass';
	if (leaf === start) return 'start';
	return edgesOf(leaf).length ? undefined : 'end';
}

/** Its own events and those of the states around it; what changes no state is left out. */
function edgesOf(leaf: AnyStateNode): GraphEdge[] {
	const passing = Boolean(leaf.always?.length);
	// A state that is left at once waits for no event.
	const around = passing ? [] : [...leaf.path, ''].map((_, depth) => ancestor(leaf, depth));
	return (passing ? [leaf] : around).flatMap((node) => {
		const events = passing ? [] : [...node.transitions.values()].flat();
		const always = passing ? (leaf.always ?? []) : [];
		return [...events, ...always].flatMap((transition) => {
			const [target] = transition.target ?? [];
			if (!target || entryOf(target) === leaf) return [];
			const event = transition.eventType;
			const guard = guardName(transition.guard);
			const label = [event, guard && `[${guard}]`].filter(Boolean).join(' ');
			return [{ from: leaf.id, to: entryOf(target).id, labels: label ? [label] : [] }];
		});
	});
}

function ancestor(leaf: AnyStateNode, depth: number): AnyStateNode {
	return depth === 0 ? leaf : ancestor(leaf.parent as AnyStateNode, depth - 1);
}

/** “complete and closes”; a guard with parameters by what it asks for. */
function guardName(guard: unknown): string {
	if (typeof guard === 'string') return guard;
	if (typeof guard === 'function') {
		const { guards = [], check } = guard as { guards?: unknown[]; check?: unknown };
		return check ? guards.map(guardName).filter(Boolean).join(' and ') : '';
	}
	const { type = '', params } = (guard ?? {}) as { type?: string; params?: object };
	const choice = (params as { choice?: string } | undefined)?.choice;
	return type === 'offered' ? '' : (choice ?? type);
}

/** Several ways between the same two states are one line with several labels. */
function merged(edges: readonly GraphEdge[]): GraphEdge[] {
	const found = new Map<string, GraphEdge>();
	for (const edge of edges) {
		const key = `${edge.from} ${edge.to}`;
		const known = found.get(key);
		const labels = [...new Set([...(known?.labels ?? []), ...edge.labels])];
		found.set(key, { ...edge, labels });
	}
	return [...found.values()];
}
