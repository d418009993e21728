const only = (name, from, allowed, comment) => ({
	name,
	comment,
	severity: 'error',
	from: { path: from },
	to: { path: '^(src|build|course|scorm-manifest|tests)/', pathNot: [from, ...allowed] }
});

const model = '^src/model/';
const rules = '^src/(simulator|conversation|quiz|record)/';

/** Dependencies point one way: course → blocks, text → rules → model; the player alone sees the LMS port. */
module.exports = {
	forbidden: [
		{
			name: 'no-circular',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
		},
		only('model-stands-alone', model, [], 'Types of course, record and progress need nothing.'),
		only(
			'rules-are-pure',
			rules,
			[model, rules],
			'Machines, marking, scoring and saved state know only the model.'
		),
		only('text-knows-model', '^src/text/', [model], 'Typed text.'),
		only(
			'blocks-know-rules',
			'^src/blocks/',
			[model, rules, '^src/text/'],
			'Blocks never see the player or the LMS.'
		),
		only('lms-knows-model', '^src/lms/', [model], 'Adapters know the model and the standards.'),
		only('course-uses-blocks', '^course/', ['^src/(blocks|text)/'], 'A lesson is blocks and text.'),
		only('manifest-stands-alone', '^scorm-manifest/', [], 'Pure functions.'),
		{
			name: 'src-never-imports-build',
			severity: 'error',
			from: { path: '^src/' },
			to: { path: '^(build|tests|scorm-manifest)/' }
		},
		{
			name: 'build-reuses-rules',
			comment: 'The compiler reuses pure rules, never screens.',
			severity: 'error',
			from: { path: '^build/' },
			to: { path: '^src/(blocks|lms/(?!elements|port))' }
		},
		{
			name: 'only-player-sees-port',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/(player|lms)/' },
			to: { path: '^src/lms/' }
		},
		{
			name: 'no-build-tools-in-the-browser',
			severity: 'error',
			from: { path: '^src/' },
			to: { path: 'node_modules/(zod|yaml|fflate|vite|scorm-again|subset-font)/' }
		},
		{
			name: 'not-to-unresolvable',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: '^virtual:' }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(dist|\\.course|tests/build/samples)' },
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			extensions: ['.ts', '.svelte', '.js', '.json'],
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'types', 'default']
		}
	}
};
