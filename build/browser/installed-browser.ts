import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const commands = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'microsoft-edge',
	'microsoft-edge-stable',
	'chrome',
	'msedge'
];

/** A Chromium, Chrome or Edge that is already on this machine: on the path, else at its usual place. */
export async function installed() {
	const endings = process.platform === 'win32' ? ['.exe'] : [''];
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	const onPath = commands.flatMap((name) =>
		folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
	);
	const executablePath = [...onPath, ...usualPlaces()].find(runs);
	return executablePath ? { executablePath } : undefined;
}

function usualPlaces(): string[] {
	if (process.platform === 'darwin') {
		const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
		const roots = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
		return roots.flatMap((root) => apps.map((app) => `${root}/${app}.app/Contents/MacOS/${app}`));
	}
	if (process.platform === 'win32') {
		const { PROGRAMFILES = '', LOCALAPPDATA = '' } = process.env;
		const roots = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'] ?? '', LOCALAPPDATA];
		const places = [
			'Google\\Chrome\\Application\\chrome.exe',
			'Chromium\\Application\\chrome.exe',
			'Microsoft\\Edge\\Application\\msedge.exe'
		];
		return roots.filter(Boolean).flatMap((root) => places.map((place) => join(root, place)));
	}
	return ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

function runs(path: string) {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}
