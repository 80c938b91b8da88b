/** The cautions of the default pack stand beside a label and never change it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../utils/engine/annotate.ts';
import { loadPack } from '../../../utils/packs/load.ts';

const loaded = loadPack(readFileSync(new URL('../../../packs/officer.json', import.meta.url), 'utf8'));
if (!loaded.ok) throw new Error('the default pack does not load');
const { compiled } = loaded;

const PLAIN = 'EXPERIENCE\nPolice Officer, Quay Police Department, 2024 - present';

describe('a caution of the default pack', () => {
  it.each([
    [
      'reserve or auxiliary',
      'EXPERIENCE\nReserve Police Officer, Quay Police Department, 2024 - present',
      'caution.reserve',
    ],
    ['police of another country', 'EXPERIENCE\nPolice Officer, Lisle Constabulary, 2024 - present', 'caution.foreign'],
    ['a named immigration course', `${PLAIN}\nCompleted BIETP in 2024`, 'caution.immigration-course'],
    ['a certificate that is gone', `${PLAIN}\nDecertified in 2025`, 'caution.decertified'],
    ['an end long ago', PLAIN.replace('2024 - present', '1994 - 1999'), 'engine:long-ago'],
    ['damaged text', PLAIN.replace('Department,', 'Department, C\ufffdntral,'), 'engine:damaged-text'],
  ])('is shown for %s and changes no label', (_, text, caution) => {
    const [mention] = annotate(text, compiled).mentions;
    const [plain] = annotate(PLAIN, compiled).mentions;
    expect(mention?.cautions.map(({ id }) => id)).toContain(caution);
    expect(plain?.cautions).toEqual([]);
    expect([mention?.meaning, mention?.context, mention?.track]).toEqual([
      plain?.meaning,
      plain?.context,
      plain?.track,
    ]);
  });
});
