import {
	createEngine,
	createFakeLms,
	failRate,
	type ProfileName,
	type Settings
} from '../../lms/fake/index.ts';
import { openCourse } from './page.ts';

openCourse(({ standard, edition, attempt, learner, language, mode, profile, fails = 0 }) => {
	const held = attempt as Settings['attempt'];
	const course = () => window.frames[0] as (Window & { event?: Event }) | undefined;
	const settings = {
		attempt: held,
		learner,
		language,
		mode,
		event: () => course()?.event?.type
	};
	const lms = profile
		? createEngine(profile as ProfileName, standard, settings)
		: createFakeLms({ standard, edition, ...settings });
	if (fails) lms.use(failRate(fails, Math.random));
	// What an engine does at a launch, its faults included.
	if (profile) lms.relaunch();
	for (const event of ['beforeunload', 'pagehide', 'unload'])
		addEventListener(event, () => lms.hear(event));
	return { api: lms.api, stored: () => ({ ...lms.state }), attempt: () => lms.attempt };
});
