import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordJsonSchema } from '../../../bin/record-schema/make.ts';

test('the JSON Schema in docs is the one that the program enforces', () => {
  const committed = readFileSync(new URL('../../../docs/record.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(committed)).toEqual(JSON.parse(recordJsonSchema()));
});
