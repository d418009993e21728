import type { Told } from '../told.ts';

let told = $state.raw<Told>();
let connected = $state(true);

/** What the preview's server tells. */
export const news = {
	get told(): Told | undefined {
		return told;
	},
	/** Whether the server is still there. */
	get connected(): boolean {
		return connected;
	},
	/** Listens; returns how to stop. */
	begin(): () => void {
		const events = new EventSource('/preview/events');
		events.onmessage = ({ data }) => {
			connected = true;
			told = JSON.parse(data as string) as Told;
		};
		events.onerror = () => (connected = false);
		return () => events.close();
	}
};
