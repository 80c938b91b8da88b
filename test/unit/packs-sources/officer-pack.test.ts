import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { assemblePack } from '../../../bin/pack-sources/assemble.ts';
import { formatPack } from '../../../bin/pack-sources/format-pack.ts';
import { packSchema } from '../../../utils/packs/schema.ts';

const text = readFileSync(new URL('../../../packs/officer.json', import.meta.url), 'utf8');
/** Bytes that the default pack may have. */
const MOST_BYTES = 400_000;

describe('the default pack', () => {
  it('is what the generator makes from the tables', () => {
    expect(formatPack(assemblePack()) === text, 'run npm run pack:build').toBe(true);
  });

  it('fits the schema', () => {
    const result = v.safeParse(packSchema, JSON.parse(text));
    expect(result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([]);
  });

  it('is under 400 kB', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES);
  });
});
