/** One remedy taken away: a piece of a file, and what stands there without it. */
export interface Remedy {
	/** What is taken away. */
	name: string;
	file: string;
	from: string;
	to: string;
	/** Test files that should notice, without `tests/`. */
	tests: string[];
}

const field = (...parts: string[]) => parts.map((part) => `lms/field-${part}.test.ts`);
const session = 'src/lms/session.ts';
const recording = 'src/lms/recording.ts';
const learner = 'src/player/learner.svelte.ts';
const scorm12 = 'src/lms/scorm12.ts';
const scorm2004 = 'src/lms/scorm2004.ts';
const values = 'src/lms/values.ts';
const times = 'src/lms/times.ts';
const list = 'src/lms/interaction-list.ts';

export const remedies: Remedy[] = [
	{
		name: 'FF-01: the end with pagehide',
		file: session,
		from: '			pagehide: endWithPage,',
		to: '			pagehide() {},',
		tests: field('session')
	},
	{
		name: 'lms-matrix 1.2: a save when leaving is announced',
		file: session,
		from: '&& recording.setLast()) recording.commit();',
		to: ') void 0;',
		tests: ['lms/closing.test.ts']
	},
	{
		name: 'lms-matrix 1.2: a last try with unload',
		file: session,
		from: '			unload: endWithPage,',
		to: '			unload() {},',
		tests: ['lms/closing.test.ts', 'lms/profiles.test.ts']
	},
	{
		name: 'FF-02: values are committed soon, not at the close',
		file: recording,
		from: '			flush();\n		});',
		to: '		});',
		tests: field('session')
	},
	{
		name: 'FF-03: a bound on answers',
		file: 'src/lms/scorm2004.ts',
		from: 'interactions: 40 }',
		to: 'interactions: 4000 }',
		tests: ['lms/odd-lms.test.ts']
	},
	{
		name: 'FF-04: nothing after the end',
		file: session,
		from: "		if (phase === 'ended') return;\n		if (recording",
		to: '		if (recording',
		tests: field('session')
	},
	{
		name: 'FF-05: hidden only commits',
		file: session,
		from: "if (phase === 'open' && recording?.setLast()) recording.flush();",
		to: 'endWithPage();',
		tests: field('session')
	},
	{
		name: 'FF-06: the learner of this tab is remembered',
		file: learner,
		from: "(tab?.read('learner') ?? '')",
		to: "''",
		tests: field('session')
	},
	{
		name: 'FF-06: a session that was ended is told apart',
		file: 'src/player/recording.svelte.ts',
		from: 'reopen: code === ended',
		to: 'reopen: false',
		tests: field('session')
	},
	{
		name: 'FF-07: one owner of the beginning',
		file: session,
		from: '(launched ??= begin(keeper))',
		to: 'begin(keeper)',
		tests: field('session')
	},
	{
		name: 'FF-08: the time with the last values',
		file: recording,
		from: 'ledger.put(adapter.time(now?.elapsed ?? clock.now() - begun));',
		to: '',
		tests: field('session')
	},
	{
		name: 'FF-09: a commit when hidden',
		file: 'src/lms/page.ts',
		from: "document.visibilityState === 'hidden' ? on.hidden() : on.shown()",
		to: 'on.shown()',
		tests: [...field('session'), 'lms/contract.test.ts', 'lms/scorm12.test.ts']
	},
	{
		name: 'FF-10: a closed window is noticed',
		file: session,
		from: 'attempt(() => found.owner.closed) === true',
		to: 'false',
		tests: field('session')
	},
	{
		name: 'FF-11: the button ends once',
		file: session,
		from: "			if (phase !== 'open') {\n",
		to: "			if (phase === 'new') {\n",
		tests: field('session')
	},
	{
		name: 'FF-12: lost values are moved away and back',
		file: scorm12,
		from: 'away: (lost) => lost.flatMap(([element, value]) => other(element, value))',
		to: 'away: () => []',
		tests: field('network')
	},
	{
		name: 'FF-12: a new revision with everything that is sent again',
		file: learner,
		from: '			record = resync(record);\n			return report();',
		to: '			return report();',
		tests: field('network')
	},
	{
		name: 'FF-13: offline is not believed',
		file: recording,
		from: 'accepted && !offline() && !gone()',
		to: 'accepted && !gone()',
		tests: field('network')
	},
	{
		name: 'FF-13: everything again once online',
		file: session,
		from: "				if (phase === 'open') recording?.resend();\n				changed();\n			},\n			offline",
		to: '				changed();\n			},\n			offline',
		tests: field('network')
	},
	{
		name: 'FF-13: a package file is asked for',
		file: recording,
		from: '		ledger.doubt();\n		fail();',
		to: '',
		tests: field('network')
	},
	{
		name: 'FF-14: a notice after two failures',
		file: recording,
		from: "failures > 1 ? 'failing'",
		to: "failures > 99 ? 'failing'",
		tests: field('session')
	},
	{
		name: 'FF-14: a copy in the browser',
		file: learner,
		from: '		kept = copies.write(person, state);\n',
		to: '',
		tests: field('session')
	},
	{
		name: 'FF-14: resume codes however they were copied',
		file: 'src/record/resume-code.ts',
		from: '		.toUpperCase()\n',
		to: '',
		tests: [...field('session'), 'record/resume-code.test.ts']
	},
	{
		name: 'FF-15: the attempt is kept first',
		file: recording,
		from: '		ledger.put(adapter.opening);\n		if (recalled)',
		to: '		if (recalled)',
		tests: field('network')
	},
	{
		name: 'FF-16, FF-19: commits from a timer',
		file: recording,
		from: '		soon ??= clock.after(0, () => {\n			soon = undefined;\n			flush();\n		});',
		to: '		flush();',
		tests: field('network')
	},
	{
		name: 'FF-17: the newer of two copies',
		file: learner,
		from: 'record = local.record ? merge(saved.record, local.record) : saved.record;',
		to: 'record = saved.record;',
		tests: field('network')
	},
	{
		name: 'FF-17: what only the browser had goes to the LMS',
		file: learner,
		from: '.then(() => ahead && keep())',
		to: '',
		tests: field('session')
	},
	{
		name: 'FF-18: no range of scores is no failure',
		file: recording,
		from: '.some(isNeeded)',
		to: '.some(Boolean)',
		tests: field('network')
	},
	{
		name: 'FF-20: a failure is tried again',
		file: recording,
		from: '		if (!over) retry.failed();\n',
		to: '',
		tests: ['lms/resync.test.ts']
	},
	{
		name: 'FF-21: a refused state is no saved one',
		file: recording,
		from: 'if (!fits || ledger.put(saved ? [saved] : [], { again }).length > 0) refused = true;',
		to: 'if (fits) ledger.put(saved ? [saved] : [], { again });',
		tests: field('values')
	},
	{
		name: 'FF-22: one budget for every standard',
		file: 'src/record/codec.ts',
		from: 'export const stateLimit = 3800;',
		to: 'export const stateLimit = 64001;',
		tests: field('values')
	},
	{
		name: 'FF-23: ids of plain letters',
		file: values,
		from: "id.replace(/[^A-Za-z0-9_]/g, '_')",
		to: 'id',
		tests: field('values')
	},
	{
		name: 'FF-24: a word of each standard',
		file: scorm12,
		from: "result === 'incorrect' ? 'wrong' : result",
		to: 'result',
		tests: field('values')
	},
	{
		name: 'FF-25: bounds of time',
		file: times,
		from: 'Math.min(day * 10, Math.max(0, known))',
		to: 'known',
		tests: field('values')
	},
	{
		name: 'FF-26: time stamps without decimals',
		file: times,
		from: 'T${clockTime(date)}`',
		to: 'T${clockTime(date)}.000Z`',
		tests: field('values')
	},
	{
		name: 'FF-27: short descriptions',
		file: values,
		from: 'kept.length + character.length > 240',
		to: 'kept.length + character.length > 4000',
		tests: field('values')
	},
	{
		name: 'FF-28: no gap in the list of answers',
		file: list,
		from: 'Math.min(position, held)',
		to: '2 * position',
		tests: field('values')
	},
	{
		name: 'FF-29: a missing list is asked for once',
		file: list,
		from: '					refused = true;\n',
		to: '',
		tests: field('values')
	},
	{
		name: 'FF-30: an answer keeps its place',
		file: list,
		from: 'Math.min(position, held)',
		to: 'held',
		tests: field('values')
	},
	{
		name: 'FF-31: the type before the answer',
		file: scorm2004,
		from: '			pair(`${own}.type`, type),\n',
		to: '',
		tests: field('values')
	},
	{
		name: 'FF-32: scores within their range',
		file: values,
		from: 'Math.round(within(share) * 100)',
		to: 'share * 100',
		tests: field('values')
	},
	{
		name: 'FF-33: one adapter for each standard',
		file: 'src/lms/index.ts',
		from: "if (standard === 'scorm12') return openSession(scorm12, around);",
		to: "if (standard === 'scorm12') return openSession({ ...scorm2004, api: scorm12.api, functions: scorm12.functions }, around);",
		tests: field('values')
	},
	{
		name: 'FF-34: a status at the start',
		file: recording,
		from: 'if (statusKnown || (kept && adapter.stated(standing))) ledger.put(adapter.status(standing));',
		to: '',
		tests: field('status')
	},
	{
		name: 'FF-35: no score before there is one',
		file: scorm12,
		from: 'score === undefined || Number.isNaN(score)',
		to: 'false',
		tests: field('status')
	},
	{
		name: 'FF-36: a status never falls',
		file: recording,
		from: 'standing = adapter.highest(standing, adapter.standing(report.progress));',
		to: 'standing = adapter.standing(report.progress);',
		tests: field('status')
	},
	{
		name: 'FF-37: nothing is written in review',
		file: session,
		from: "if (held.mode === 'normal')",
		to: 'if (held.mode)',
		tests: field('status')
	},
	{
		name: 'FF-38: an unknown mode is normal',
		file: scorm12,
		from: "get('cmi.core.lesson_mode')) ?? 'normal'",
		to: "get('cmi.core.lesson_mode')) ?? 'review'",
		tests: field('status')
	},
	{
		name: 'FF-39: failed only when tries are used up',
		file: 'src/record/progress.ts',
		from: "usedUp ? 'failed'",
		to: "taken ? 'failed'",
		tests: field('status')
	},
	{
		name: 'FF-40: a copy is offered when the LMS has nothing',
		file: learner,
		from: 'if (local.record && !later && hasWork(local.record)) copy = local.record;',
		to: '',
		tests: field('status')
	},
	{
		name: 'FF-41: a score with its range',
		file: scorm12,
		from: "pair('cmi.core.score.max', '100'),",
		to: '',
		tests: field('status')
	},
	{
		name: 'FF-42: the score before the status',
		file: recording,
		from: '[...adapter.score(progress), ...adapter.status(standing)]',
		to: '[...adapter.status(standing), ...adapter.score(progress)]',
		tests: field('status')
	},
	{
		name: 'FF-43: passed is told with completed',
		file: scorm2004,
		from: "...(success === 'unknown' ? [] : [pair('cmi.success_status', success)]),",
		to: '',
		tests: field('status')
	},
	{
		name: 'FF-44: the content decides about completion',
		file: 'scorm-manifest/scorm2004.ts',
		from: "completionSetByContent: 'true'",
		to: "completionSetByContent: 'false'",
		tests: ['package/manifest.test.ts']
	},
	{
		name: 'FF-45: suspend always',
		file: scorm2004,
		from: "pair('cmi.exit', 'suspend')",
		to: "pair('cmi.exit', 'normal')",
		tests: field('status')
	},
	{
		name: 'FF-46: a state counts, whatever the entry',
		file: scorm12,
		from: "state: get('cmi.suspend_data'),",
		to: "state: get('cmi.core.entry') === 'resume' ? get('cmi.suspend_data') : '',",
		tests: field('status')
	},
	{
		name: 'FF-47: windows that throw are passed over',
		file: 'src/lms/attempt.ts',
		from: '	} catch {\n		return undefined;\n	}',
		to: '	} finally {\n		void 0;\n	}',
		tests: field('browser')
	},
	{
		name: 'FF-48: openers are looked through',
		file: 'src/lms/find-api.ts',
		from: '[...line, ...openers]',
		to: 'line',
		tests: field('browser')
	},
	{
		name: 'FF-49: a late API is waited for',
		file: 'src/lms/find-api.ts',
		from: 'const patience = 10_000;',
		to: 'const patience = 1_000;',
		tests: field('browser')
	},
	{
		name: 'FF-49: more than seven windows up',
		file: 'src/lms/find-api.ts',
		from: 'const steps = 500;',
		to: 'const steps = 7;',
		tests: field('browser')
	},
	{
		name: 'FF-50: storage may throw',
		file: 'src/player/storage.ts',
		from: "			} catch {\n				return '';\n			}",
		to: '			} finally {\n				void 0;\n			}',
		tests: field('browser')
	},
	{
		name: 'FF-51: no inline script in a package',
		file: 'build/package/rules.ts',
		from: "code: 'inline_script'",
		to: "code: 'inline_style'",
		tests: field('package')
	},
	{
		name: 'FF-52: a lock makes one writer',
		file: 'src/player/one-writer.ts',
		from: 'onchange(await ask({ ifAvailable: true }));',
		to: 'onchange(true);',
		tests: field('browser')
	},
	{
		name: 'FF-52: without locks the copy tells of another tab',
		file: learner,
		from: 'if (there && there !== mine) {',
		to: 'if (!there && there !== mine) {',
		tests: field('browser')
	},
	{
		name: 'FF-52: a tab that may not write does not end the session',
		file: learner,
		from: "report: () => (writes ? report() : 'elsewhere'),",
		to: 'report,',
		tests: field('browser')
	},
	{
		name: 'FF-53: the manifest first',
		file: 'build/package/zip.ts',
		from: "(path === 'imsmanifest.xml' ? 0 : 1)",
		to: "(path === 'imsmanifest.xml' ? 1 : 1)",
		tests: ['package/packages.test.ts']
	},
	{
		name: 'FF-54: plain file names',
		file: 'build/package/lint.ts',
		from: '/^[a-z0-9_-][a-z0-9._-]*$/',
		to: '/^.*$/',
		tests: ['package/lint.test.ts']
	},
	{
		name: 'FF-55: no links to folders',
		file: 'build/package/lint.ts',
		from: '(?:script|link|img|source|a)',
		to: '(?:script|link|img|source)',
		tests: field('package')
	},
	{
		name: 'FF-59: no crossorigin',
		file: 'build/package/rules.ts',
		from: "code: 'crossorigin'",
		to: "code: 'module_script'",
		tests: field('package')
	},
	{
		name: 'FF-62: a later version’s work stays',
		file: learner,
		from: "			if (reason === 'version') return 'later';\n",
		to: '',
		tests: field('status')
	},
	{
		name: 'FF-63: identifiers from the course alone',
		file: 'scorm-manifest/options.ts',
		from: '`${course}-sco`',
		to: '`${course}-${Math.random()}`',
		tests: ['package/manifest.test.ts']
	},
	{
		name: 'FF-64: plain identifiers',
		file: 'scorm-manifest/options.ts',
		from: '`${course}-item`',
		to: '`${course} item`',
		tests: ['package/manifest.test.ts']
	},
	{
		name: 'FF-68: a 1.2 package says so',
		file: 'scorm-manifest/scorm12.ts',
		from: ".txt('1.2')",
		to: ".txt('1.3')",
		tests: ['package/manifest.test.ts']
	},
	{
		name: 'FF-71: names as they are given',
		file: scorm12,
		from: "name: get('cmi.core.student_name')",
		to: "name: get('cmi.core.student_name').split(', ').reverse().join(' ')",
		tests: field('browser')
	},
	{
		name: 'lms-matrix 8.2: only "false" is a refusal',
		file: 'src/lms/wire.ts',
		from: "if (entry.result !== 'false') return true;",
		to: "if (entry.result === 'true') return true;",
		tests: ['lms/odd-lms.test.ts', 'lms/profiles.test.ts']
	},
	{
		name: 'a fault can be tried again',
		file: session,
		from: '		launched = undefined;\n',
		to: '',
		tests: field('session')
	},
	{
		name: 'an API that only promises is a fault',
		file: 'src/lms/wire.ts',
		from: 'entry.threw || entry.hangs',
		to: 'entry.threw',
		tests: field('session')
	},
	{
		name: 'copies expire',
		file: 'src/player/copies.ts',
		from: 'storage.remove(key);',
		to: 'void 0;',
		tests: field('browser')
	},
	{
		name: 'a learner may have the copy removed',
		file: learner,
		from: '			copies?.remove(person);\n',
		to: '',
		tests: field('browser')
	},
	{
		name: 'support does not learn who it was',
		file: 'src/lms/support.ts',
		from: "person.test(element) && text ? '***'",
		to: "person.test(name) && text ? '***'",
		tests: field('browser')
	}
];
