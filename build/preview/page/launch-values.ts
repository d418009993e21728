import { standards, type Standard, type Values } from './standards.ts';

export interface Launch {
	standard: Standard;
	learner: { id: string; name: string };
	/** Language preference; empty in most LMSs. */
	language: string;
	mode: 'normal' | 'review' | 'browse';
}

/**
 * The data model at the start of a visit.
 *
 * @param held What the LMS kept of the attempt. As in Moodle and ILIAS, 2004 begins anew without exit "suspend".
 */
export function launchValues({ standard, learner, language, mode }: Launch, held: Values): Values {
	const { elements } = standards[standard];
	const suspended = held[elements.exit] === 'suspend';
	const kept = standard === 'scorm12' || suspended ? held : {};
	return {
		...Object.fromEntries(
			Object.entries(kept).filter(([name]) => name !== elements.exit && name !== elements.time)
		),
		[elements.entry]: suspended ? 'resume' : Object.keys(held).length > 0 ? '' : 'ab-initio',
		[elements.learnerId]: learner.id,
		[elements.learnerName]: learner.name,
		[elements.language]: language,
		[elements.mode]: mode,
		[elements.credit]: mode === 'normal' ? 'credit' : 'no-credit'
	};
}
