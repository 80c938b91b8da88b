import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemaOf, SCHEMA_FILES } from '../../../bin/record-schema/make.ts';

test.each(SCHEMA_FILES)('docs/%s is what the program enforces', (file) => {
  const committed = readFileSync(new URL(`../../../docs/${file}`, import.meta.url), 'utf8');
  expect(JSON.parse(committed)).toEqual(JSON.parse(jsonSchemaOf(file)));
});
