/** What is enforced of packs that extend others, and of local tuning; what each part is for is in `types.ts`. */
import * as v from 'valibot';
import { LIMITS } from './limits.ts';
import { id, optional, packId, packSchema, version, wordList, words } from './schema.ts';
import { type LocalTuning, OVERRIDE_KINDS, type PackLayer } from './types.ts';

const { entries } = packSchema;

const wordChange = v.strictObject({ add: optional(wordList), remove: optional(wordList) });
const lists = v.record(id, v.union([wordList, wordChange]));
const reference = v.strictObject({
  id: packId,
  version,
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is no hash of 64 digits 0-9 and a-f')),
});
const override = v.strictObject({
  kind: v.picklist(OVERRIDE_KINDS),
  id,
  off: optional(v.literal(true)),
  set: optional(v.record(v.pipe(v.string(), v.maxLength(40)), v.unknown())),
  was: optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{12,64}$/, 'is no hash of 12 to 64 digits 0-9 and a-f'))),
  because: words,
});
const overrides = v.pipe(v.array(override), v.maxLength(LIMITS.overrides));

/** A pack that extends others. */
export const layerSchema = v.strictObject({
  format: entries.format,
  id: entries.id,
  version: entries.version,
  engine: entries.engine,
  license: entries.license,
  authors: entries.authors,
  language: entries.language,
  description: entries.description,
  status: entries.status,
  extends: v.pipe(v.array(reference), v.nonEmpty(), v.maxLength(LIMITS.extends)),
  heads: optional(wordChange),
  modifiers: optional(wordChange),
  meanings: optional(entries.meanings),
  contexts: optional(entries.contexts),
  tracks: optional(entries.tracks),
  lists: optional(lists),
  titles: optional(entries.titles),
  evidence: optional(entries.evidence),
  cues: optional(entries.cues),
  stops: optional(entries.stops),
  absorb: optional(entries.absorb),
  sections: optional(entries.sections),
  cautions: optional(entries.cautions),
  policy: optional(entries.policy),
  evidencePoints: optional(entries.evidencePoints),
  overrides: optional(overrides),
  decide: optional(entries.decide),
  recency: optional(entries.recency),
  tests: optional(entries.tests),
}) satisfies v.GenericSchema<unknown, PackLayer>;

/** Local tuning of one pack. */
export const tuningSchema = v.strictObject({
  format: entries.format,
  tunes: packId,
  heads: optional(wordChange),
  modifiers: optional(wordChange),
  lists: optional(lists),
  overrides: optional(overrides),
  decide: optional(entries.decide),
  recency: optional(entries.recency),
}) satisfies v.GenericSchema<unknown, LocalTuning>;
