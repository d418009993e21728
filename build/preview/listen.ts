import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const tries = 20;

/** Listens on this machine only, at the port or the next free one; 0 is any. */
export async function listen(server: Server, port: number): Promise<number> {
	for (let n = 0; ; n += 1) {
		try {
			await once(server, port && port + n);
			return (server.address() as AddressInfo).port;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || n >= tries) throw error;
		}
	}
}

function once(server: Server, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			server.off('error', reject);
			resolve();
		});
	});
}
