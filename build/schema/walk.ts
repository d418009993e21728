import type { z } from 'zod';

interface Definition {
	type: string;
	shape?: Record<string, z.ZodType>;
	valueType?: z.ZodType;
	element?: z.ZodType;
	innerType?: z.ZodType;
	options?: z.ZodType[];
	values?: unknown[];
	entries?: Record<string, unknown>;
}

/** Keys that may stand in the group at this path. */
export function keysAllowed(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
	const shapes = schemasAt(schema, path).flatMap((found) => {
		const { shape } = definition(found);
		return shape ? [shape] : [];
	});
	return [...new Set(shapes.flatMap((shape) => Object.keys(shape)))];
}

/** Fixed values that may stand at this path. */
export function valuesAllowed(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
	const values = schemasAt(schema, path).flatMap((found) => {
		const { values, entries } = definition(found);
		return values ?? Object.values(entries ?? {});
	});
	return [...new Set(values.map(String))];
}

function schemasAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
	const { innerType, options, shape, valueType, element } = definition(schema);
	if (innerType) return schemasAt(innerType, path);
	if (options) return options.flatMap((option) => schemasAt(option, path));
	const [step, ...rest] = path;
	if (step === undefined) return [schema];
	const next = shape?.[String(step)] ?? valueType ?? element;
	return next ? schemasAt(next, rest) : [];
}

function definition(schema: z.ZodType): Definition {
	return schema.def as unknown as Definition;
}
