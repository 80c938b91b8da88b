import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packJsonSchema } from '../../../bin/pack-schema/make.ts';

test('the published JSON Schema is what the program enforces', () => {
  const committed = readFileSync(new URL('../../../packs/pack.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(committed), 'run npm run pack:schema').toEqual(JSON.parse(packJsonSchema()));
});
