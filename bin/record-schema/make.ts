import { toJsonSchema } from '@valibot/to-json-schema';
import { recordSchema } from '../../utils/exchange/schema.ts';

/** The JSON Schema (draft 7) of record files, as text. Fails where the validator holds something that a JSON Schema cannot say. */
export function recordJsonSchema(): string {
  const schema = toJsonSchema(recordSchema, { target: 'draft-07', errorMode: 'throw' });
  return `${JSON.stringify({ ...schema, title: 'Officer Lens record' }, null, 1)}\n`;
}
