/** Words that name no role: nobody can have held what is a part or a costume. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { annotate } from '../../../utils/engine/annotate.ts';
import { loadPack } from '../../../utils/packs/load.ts';

const loaded = loadPack(readFileSync(new URL('../../../packs/officer.json', import.meta.url), 'utf8'));
if (!loaded.ok) throw new Error('the default pack does not load');
const { compiled } = loaded;

test.each<[name: string, text: string]>([
  ['a part on stage among the jobs', 'EXPERIENCE\nPolice Officer (role), Marlow Community Theater, 2014 - 2015'],
  ['a costume at a fair', 'EXPERIENCE\nPolice Officer, Marlow Renaissance Faire, 2010 - 2014'],
])('%s is not held, and says why', (_, text) => {
  const [mention] = annotate(text, compiled).mentions;
  expect(mention).toMatchObject({ meaning: 'not-a-role', context: 'generic', track: 'academy' });
  expect(mention?.reasons.map(({ rule }) => rule)).toContain('engine:no-role');
});

test('a job beside one stays held', () => {
  const text = 'EXPERIENCE\nPolice Officer, City of Marlow Police Department, 2010 - 2014';
  expect(annotate(text, compiled).mentions[0]).toMatchObject({ context: 'held', track: 'leo' });
});
