import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	editionId,
	layoutsOf,
	makeSite,
	paperScript,
	titleOf,
	writeSite
} from '../bundle/index.ts';
import { loadCourse, print } from '../check/index.ts';
import { writePackages } from '../package/index.ts';
import { dateOf, writePaper } from '../print/index.ts';
import { buildReport } from './build-report.ts';
import { commandLine } from './command-line.ts';

const { values } = commandLine({
	usage: `
npm run build [-- --lessons a,b --languages lv,en --print]
npm run build -- --booster 1

Checks the course and writes its packages into dist/. Editions lie beside the whole course, under their own ids.

  --lessons a,b      only these lessons, as an edition with its own id
  --languages lv,en  only these languages, as an edition with its own id
  --booster 1        four short cases as a package: 1 for ten days after, 2 for six weeks
  --print            with the files for paper in the packages, linked from Help; needs a Chromium
`,
	options: {
		lessons: { type: 'string' },
		languages: { type: 'string' },
		booster: { type: 'string' },
		print: { type: 'boolean' }
	}
});
const edition = {
	lessons: list(values.lessons),
	languages: list(values.languages),
	booster: boosterIn(values.booster)
};
const root = process.cwd();
const site = join(root, '.course/site');
const out = join(root, 'dist');

process.exitCode = (await build()) ? 0 : 1;

async function build(): Promise<boolean> {
	const {
		course: checked,
		words,
		findings
	} = await loadCourse(root, { release: true, ...edition });
	process.stdout.write(print(findings));
	if (findings.some(({ severity }) => severity === 'error')) return false;

	const course = { ...checked, id: editionId(checked, edition) };
	const whole = course.id === checked.id;
	const files = await makeSite({ root, course, words, layouts: layoutsOf(root, course) });
	writeSite(files, site);
	if (values.print) {
		const folder = join(site, 'print');
		const made = await writePaper(folder, {
			root,
			course,
			words,
			date: dateOf(course),
			pdfs: true,
			learners: true
		});
		writeFileSync(join(site, 'paper.js'), paperScript(made.map(({ file }) => file)));
	}
	mkdirSync(join(root, '.course'), { recursive: true });
	const note = join(root, `.course/${whole ? 'course' : course.id}.json`);
	writeFileSync(note, `${JSON.stringify(course, null, '\t')}\n`);

	const { id, version } = course;
	const web = whole ? 'web' : `${id}-web`;
	const packages = writePackages({
		site,
		course: { id, version, title: titleOf(course, words) },
		out,
		web,
		paper: values.print === true
	});
	if (packages.findings.length > 0) {
		process.stdout.write(print(packages.findings));
		return false;
	}

	console.log(
		buildReport({
			course,
			site: files,
			zips: packages.zips,
			web,
			seconds: performance.now() / 1000
		})
	);
	return true;
}

function boosterIn(option: string | undefined): '1' | '2' | undefined {
	if (option === undefined || option === '1' || option === '2') return option;
	console.error(`--booster is "${option}", but there are boosters 1 and 2.`);
	process.exit(2);
}

function list(option: string | undefined): string[] | undefined {
	return option
		?.split(',')
		.map((id) => id.trim())
		.filter(Boolean);
}
