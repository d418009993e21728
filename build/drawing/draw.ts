import { Graph as Layered, layout } from '@dagrejs/dagre';
import type { Graph, GraphNode } from './graph.ts';

const letter = 7.4;
const line = 15;
const round = (n: number) => Math.round(n * 10) / 10;

/** A layered drawing as SVG, the same for the same graph. It reads in light and dark, and names itself. */
export function draw(graph: Graph): string {
	const placed = place(graph);
	const { width = 0, height = 0 } = placed.graph();
	const parts = [
		...frames(graph, placed),
		...graph.edges.flatMap(({ from, to, labels }) => edge(placed.edge(from, to), labels)),
		...graph.nodes.flatMap((node) => box(node, placed.node(node.id)))
	];
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" width="${Math.ceil(width)}" role="img" aria-labelledby="title description">`,
		`<title id="title">${escaped(graph.title)}</title>`,
		`<desc id="description">${escaped(graph.description)}</desc>`,
		`<style>${style}</style>`,
		'<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="tip" d="M0 1 9 5 0 9Z"/></marker></defs>',
		`<rect class="paper" width="100%" height="100%"/>`,
		...parts,
		'</svg>',
		''
	].join('\n');
}

const style = [
	'text{font:13px Inter,system-ui,sans-serif;fill:#14252b}',
	'.paper{fill:#fbf8f2}',
	'.box{fill:#e4eeed;stroke:#0b5563;stroke-width:1.5}',
	'.start .box{stroke-width:3}',
	'.end .box{fill:#e3efe6;stroke:#2c6a4c}',
	'.pass .box{fill:none;stroke-dasharray:3 3}',
	'.frame{fill:none;stroke:#857f6f;stroke-dasharray:2 4}',
	'.way{fill:none;stroke:#47595f;stroke-width:1.3}',
	'.tip{fill:#47595f}',
	'.label{font-size:11.5px;fill:#47595f}',
	'.name{font-weight:600;text-anchor:middle}',
	'.ground{fill:#fbf8f2}',
	'@media(prefers-color-scheme:dark){text{fill:#e8efee}.paper,.ground{fill:#0e1b20}.box{fill:#1a3138;stroke:#7fcad5}.end .box{fill:#17302b;stroke:#86cda3}.way{stroke:#a9babd}.tip,.label{fill:#a9babd}.frame{stroke:#6f868d}}'
].join('');

type Placed = ReturnType<typeof place>;
interface Spot {
	x: number;
	y: number;
	width: number;
	height: number;
}

function place({ nodes, edges }: Graph) {
	const placed = new Layered({ compound: true });
	placed.setGraph({
		rankdir: 'TB',
		nodesep: 36,
		ranksep: 44,
		edgesep: 18,
		marginx: 20,
		marginy: 20
	});
	placed.setDefaultEdgeLabel(() => ({}));
	for (const { id, label } of nodes)
		placed.setNode(id, { width: label.length * letter + 32, height: 40 });
	for (const group of groupsOf(nodes)) placed.setNode(`group ${group}`, {});
	for (const { id, group } of nodes) if (group) placed.setParent(id, `group ${group}`);
	for (const { from, to, labels } of edges) {
		const width = Math.max(0, ...labels.map((label) => label.length * 6.4)) + 8;
		placed.setEdge(from, to, { width, height: labels.length * line, labelpos: 'c' });
	}
	layout(placed);
	return placed;
}

const groupsOf = (nodes: readonly GraphNode[]) => [
	...new Set(nodes.flatMap(({ group }) => (group ? [group] : [])))
];

function frames({ nodes }: Graph, placed: Placed): string[] {
	return groupsOf(nodes).flatMap((group) => {
		const { x, y, width, height } = placed.node(`group ${group}`) as Spot;
		const [left, top] = [round(x - width / 2), round(y - height / 2)];
		return [
			`<rect class="frame" x="${left}" y="${top}" width="${round(width)}" height="${round(height)}" rx="10"/>`,
			`<text class="label" x="${left + 10}" y="${top + 16}">${escaped(group)}</text>`
		];
	});
}

function box({ label, kind }: GraphNode, spot: unknown): string[] {
	const { x, y, width, height } = spot as Spot;
	return [
		`<g class="${kind ?? 'state'}"><rect class="box" x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${round(height)}" rx="8"/>`,
		`<text class="name" x="${round(x)}" y="${round(y + 4.5)}">${escaped(label)}</text></g>`
	];
}

function edge(found: unknown, labels: readonly string[]): string[] {
	const { points, x, y } = found as { points: { x: number; y: number }[]; x?: number; y?: number };
	const path = curve(points);
	const way = `<path class="way" d="${path}" marker-end="url(#tip)"/>`;
	if (!labels.length || x === undefined || y === undefined) return [way];
	const top = y - (labels.length * line) / 2;
	const widest = Math.max(...labels.map((label) => label.length)) * 6.4;
	const ground = `<rect class="ground" x="${round(x - widest / 2 - 2)}" y="${round(top)}" width="${round(widest + 4)}" height="${labels.length * line}"/>`;
	const texts = labels.map(
		(label, n) =>
			`<text class="label" text-anchor="middle" x="${round(x)}" y="${round(top + n * line + 11)}">${escaped(label)}</text>`
	);
	return [way, ground, ...texts];
}

/** Through the middles of the pieces, so that corners are round. */
function curve(points: readonly { x: number; y: number }[]): string {
	const at = ({ x, y }: { x: number; y: number }) => `${round(x)} ${round(y)}`;
	const [first, ...rest] = points;
	if (!first) return '';
	const last = rest.at(-1) ?? first;
	const bends = rest.slice(0, -1).map((point, n) => {
		const next = rest[n + 1] ?? last;
		const middle =
			n === rest.length - 2 ? last : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
		return `Q${at(point)} ${at(middle)}`;
	});
	return `M${at(first)}${bends.join('')}${bends.length ? '' : `L${at(last)}`}`;
}

const escaped = (text: string) =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
