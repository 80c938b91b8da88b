/** `new`: a pack to begin with, small and whole, so that the first change can be tried at once. */
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINE_VERSION } from '../../utils/engine/version.ts';
import { loadPack } from '../../utils/packs/load.ts';
import type { Pack, PackLayer, PackReference } from '../../utils/packs/types.ts';
import { formatPack } from '../pack-sources/format-pack.ts';
import { describeHash } from './hash.ts';
import { formatRefusals, libraryBeside } from './library.ts';

const SCHEMA = fileURLToPath(new URL('../../packs/pack.schema.json', import.meta.url));

export interface NewOptions {
  id: string;
  head?: string | undefined;
  extends?: string | undefined;
}

const metadata = (
  id: string,
): Pick<
  Pack,
  'format' | 'id' | 'version' | 'engine' | 'license' | 'authors' | 'language' | 'description' | 'status'
> => ({
  format: 1,
  id,
  version: '0.1.0',
  engine: `>=${ENGINE_VERSION} <1.0.0`,
  license: 'CC0-1.0',
  authors: ['Your name'],
  language: 'en',
  description: 'Say in a sentence what this pack is for.',
  status: 'draft',
});

function extending(id: string, base: string): PackLayer {
  const reference = JSON.parse(describeHash(base)) as PackReference;
  return { ...metadata(id), extends: [reference], lists: {}, titles: [], overrides: [], tests: [] };
}

/** A whole pack of one head word, one meaning, and the contexts that every resume knows. */
function standing(id: string, head: string): Pack {
  const word = head.toLowerCase();
  const shown = word.charAt(0).toUpperCase() + word.slice(1);
  return {
    ...metadata(id),
    heads: [word],
    modifiers: ['senior', 'former', 'lead'],
    meanings: [{ id: 'role', name: `${shown} by trade`, short: shown }],
    contexts: [
      { id: 'held', name: 'Held', short: 'held' },
      { id: 'trainee', name: 'In training', short: 'in training' },
      { id: 'aspiration', name: 'Hoped for', short: 'hoped for' },
      { id: 'other-person', name: 'Someone else', short: 'someone else' },
      { id: 'negated', name: 'Denied', short: 'denied' },
      { id: 'generic', name: 'Mentioned only', short: 'mentioned' },
    ],
    tracks: [
      { id: 'leo', name: 'Short course', short: 'short', length: '', place: '' },
      { id: 'review', name: 'Review by a person', short: 'review', length: '', place: '' },
      { id: 'academy', name: 'Long course', short: 'long', length: '', place: '' },
    ],
    policy: [{ id: 'policy.rest', track: 'academy' }],
    evidencePoints: [{ id: 'dates', name: 'Held, with dates', short: 'dates', required: true }],
    decide: { min: 15, margin: 10 },
    recency: { years: 5, asOf: 2026 },
    lists: { become: ['be', 'become', 'work as'] },
    titles: [{ id: 'title.plain', match: [word], says: { role: 20 } }],
    evidence: [],
    cues: [
      {
        id: 'cue.hope',
        context: 'aspiration',
        direction: 'after',
        within: 8,
        scope: 'sentence',
        match: ['hope|hoping|want|aspire to ..2 @become', 'aspiring'],
      },
      {
        id: 'cue.no',
        context: 'negated',
        direction: 'after',
        within: 8,
        scope: 'sentence',
        match: ['no', 'not', 'never'],
      },
    ],
    stops: [],
    absorb: [],
    sections: [{ id: 'experience', name: 'Experience', match: ['experience', 'work experience'], context: 'held' }],
    cautions: [],
    tests: [
      { text: `EXPERIENCE\n[${shown}], 2015 - 2020`, expect: [['role', 'held', 'academy']], rule: 'title.plain' },
      { text: `I hope to become a [${word}].`, expect: [['role', 'aspiration', 'academy']], rule: 'cue.hope' },
      { text: `I was never a [${word}].`, expect: [['role', 'negated', 'academy']], rule: 'cue.no' },
    ],
  };
}

/**
 * Writes the file and says what to do next.
 * @throws Error with a sentence for people where the file is there already or the pack would not load
 */
export function writeNewPack(file: string, options: NewOptions): string {
  if (existsSync(file)) throw new Error(`${file} is there already; nothing was written.`);
  if ((options.head === undefined) === (options.extends === undefined))
    throw new Error(
      'Give either --head with the word that makes a mention, or --extends with the pack that is changed.',
    );
  const pack =
    options.extends === undefined
      ? standing(options.id, options.head as string)
      : extending(options.id, options.extends);
  const schema = relative(dirname(resolve(file)), SCHEMA)
    .split(sep)
    .join('/');
  const text = formatPack({ $schema: schema, ...pack });
  const loaded = loadPack(text, { find: libraryBeside(file) });
  if (!loaded.ok) throw new Error(`${formatRefusals(file, loaded.refusals)}\nNothing was written.`);
  writeFileSync(file, text);
  return `${file} is written. Try it: npm run --silent pack -- check ${file}`;
}
