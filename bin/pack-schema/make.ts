import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { layerSchema, tuningSchema } from '../../utils/packs/layer-schema.ts';
import { packSchema } from '../../utils/packs/schema.ts';

/** Lets every strict object hold keys that begin with `x-`, as the program does. */
function withExtras(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withExtras);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withExtras(value)]));
  return inner.additionalProperties === false ? { ...inner, patternProperties: { '^x-': {} } } : inner;
}

/** One kind of file; which characters a text may not hold is the one thing that only the program checks. */
function convert(schema: GenericSchema): object {
  const { $schema: _, ...converted } = toJsonSchema(schema, {
    target: 'draft-07',
    errorMode: 'throw',
    ignoreActions: ['check'],
  });
  const whole = withExtras(converted) as { properties: object };
  return { ...whole, properties: { $schema: { type: 'string' }, ...whole.properties } };
}

/** The JSON Schema (draft 7) of pack files, as text: of packs, packs that extend others, and local tuning. */
export function packJsonSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Officer Lens rule pack',
    type: 'object',
    if: { required: ['tunes'] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
    then: convert(tuningSchema),
    else: {
      if: { required: ['extends'] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
      then: convert(layerSchema),
      else: convert(packSchema),
    },
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}
