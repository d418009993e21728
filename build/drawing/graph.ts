/** What is drawn: places, and ways between them. Serves machines as well as cases and conversations. */
export interface Graph {
	title: string;
	/** One or two sentences for who cannot see the drawing. */
	description: string;
	nodes: GraphNode[];
	edges: GraphEdge[];
}

export interface GraphNode {
	id: string;
	label: string;
	/** `start` is where it begins, `end` has no way out, `pass` is left at once. */
	kind?: 'start' | 'end' | 'pass';
	/** Nodes of the same group stand in one frame with that name. */
	group?: string;
}

export interface GraphEdge {
	from: string;
	to: string;
	/** Lines of text beside it. */
	labels: string[];
}
