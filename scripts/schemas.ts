// npm run schemas: writes schemas/*.schema.json from the definition in src/core/annotations/schema.ts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { annotationFileSchema, registerSchema } from '../src/core/annotations/schema.js';
import { root } from './paths.mjs';

/** The text of each schema file, by its path relative to the project's root. */
export function schemaFiles(): Record<string, string> {
  const text = (schema: Parameters<typeof toJsonSchema>[0]): string => `${JSON.stringify(toJsonSchema(schema, { errorMode: 'throw' }), null, 2)}\n`;
  return { 'schemas/annotations.schema.json': text(annotationFileSchema), 'schemas/entities.schema.json': text(registerSchema) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [path, text] of Object.entries(schemaFiles())) writeFileSync(join(root, path), text);
}
