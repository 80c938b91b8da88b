import { toJsonSchema } from '@valibot/to-json-schema';
import { lineSchema } from '../../utils/exchange/line-schema.ts';
import { recordSchema } from '../../utils/exchange/schema.ts';

/** The published schemas of what is exported, by the name of their files in docs/. */
const SCHEMAS = {
  'record.schema.json': { title: 'Officer Lens record', schema: recordSchema },
  'document-line.schema.json': { title: 'Officer Lens document, one line of JSON Lines', schema: lineSchema },
} as const;

export type SchemaFile = keyof typeof SCHEMAS;
export const SCHEMA_FILES = Object.keys(SCHEMAS) as SchemaFile[];

/** A JSON Schema (draft 7) as text. Fails where the validator holds something that a JSON Schema cannot say. */
export function jsonSchemaOf(file: SchemaFile): string {
  const { title, schema } = SCHEMAS[file];
  const made = toJsonSchema(schema, { target: 'draft-07', errorMode: 'throw' });
  return `${JSON.stringify({ ...made, title }, null, 1)}\n`;
}
