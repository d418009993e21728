import { createFakeLms, type Settings } from '../../lms/fake/index.ts';
import { openCourse } from './page.ts';

openCourse(({ standard, edition, attempt, learner, language, mode }) => {
	const held = attempt as Settings['attempt'];
	const lms = createFakeLms({ standard, edition, attempt: held, learner, language, mode });
	return { api: lms.api, stored: () => ({ ...lms.state }), attempt: () => lms.attempt };
});
