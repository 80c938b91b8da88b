/** What is enforced of the pack format (`types.ts`): strict objects, counted sizes, plain characters. */
import * as v from 'valibot';
import { CONTEXTS, TRACKS } from '../engine/types.ts';
import { LIMITS } from './limits.ts';
import type { Pack } from './types.ts';

/** Characters that can make a text read differently from what it is: bidi controls, zero-width, soft hyphen, controls. */
const DECEPTIVE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const plain = (text: string): boolean => !DECEPTIVE.test(text);
const PLAIN_MESSAGE = 'holds a control, bidi, zero-width or surrogate character';

export const line = v.pipe(v.string(), v.maxLength(LIMITS.textLength), v.check(plain, PLAIN_MESSAGE));
export const words = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LIMITS.textLength), v.check(plain, PLAIN_MESSAGE));
export const id = v.pipe(
  v.string(),
  v.maxLength(128),
  v.regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/, 'is no id of a-z, 0-9, "-" and "."'),
);
export const packId = v.pipe(
  v.string(),
  v.maxLength(128),
  v.regex(/^[a-z0-9.-]+\/[a-z0-9.-]+$/, 'is not of the form publisher/name'),
);
export const version = v.pipe(
  v.string(),
  v.maxLength(32),
  v.regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'is not of the form 1.2.3'),
);
const range = v.pipe(
  v.string(),
  v.maxLength(64),
  v.regex(/^>=\d{1,6}\.\d{1,6}\.\d{1,6}(?: <\d{1,6}\.\d{1,6}\.\d{1,6})?$/, 'is not of the form ">=1.0.0 <2.0.0"'),
);
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
export const optional = v.exactOptional;

const context = v.picklist(CONTEXTS);
const track = v.picklist(TRACKS);
const slot = v.picklist(['left', 'right', 'paren', 'tail', 'org', 'line', 'entry', 'duties', 'section', 'document']);
const says = v.record(id, whole(-LIMITS.points, LIMITS.points));
const rule = {
  id,
  match: v.pipe(v.array(words), v.nonEmpty(), v.maxLength(LIMITS.patternsPerRule)),
  note: optional(line),
};

const title = v.strictObject({
  ...rule,
  says,
  decides: optional(v.boolean()),
  context: optional(context),
  mention: optional(v.boolean()),
  employed: optional(v.boolean()),
  priority: optional(whole(-100, 100)),
});
const evidence = v.strictObject({
  ...rule,
  group: id,
  says,
  in: optional(v.array(slot)),
  reach: optional(whole(0, LIMITS.reach)),
});
const cue = v.strictObject({
  ...rule,
  context,
  direction: v.picklist(['before', 'after', 'around']),
  within: whole(0, LIMITS.within),
  scope: v.picklist(['clause', 'sentence', 'line', 'entry']),
  number: optional(v.picklist(['singular', 'plural'])),
  sections: optional(v.array(id)),
});
const stop = v.strictObject({ ...rule, for: v.array(context) });
const absorb = v.strictObject({
  ...rule,
  meaning: optional(id),
  context: optional(context),
  drop: optional(v.boolean()),
});
const section = v.strictObject({
  ...rule,
  name: line,
  context: optional(context),
  reach: optional(v.picklist(['block', 'line'])),
  over: optional(v.array(context)),
  quoted: optional(v.boolean()),
});
const caution = v.strictObject({ ...rule, in: optional(v.array(slot)), meaning: optional(v.array(id)), says: line });
const row = v.strictObject({ id, meaning: optional(v.array(id)), context: optional(v.array(context)), track });
const rulePrefix = v.pipe(
  v.string(),
  v.maxLength(128),
  v.regex(/^[a-z0-9][a-z0-9.:-]*$/, 'is no beginning of a rule id'),
);
const evidencePoint = v.strictObject({
  id,
  name: words,
  short: words,
  required: v.boolean(),
  rules: optional(v.pipe(v.array(rulePrefix), v.maxLength(40))),
  caution: optional(id),
});
const test = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(LIMITS.testLength)),
  expect: v.nullable(v.array(v.strictTuple([id, context, track]))),
  todo: optional(v.boolean()),
  rule: optional(id),
  pair: optional(id),
  same: optional(id),
});
const rules = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(LIMITS.rules));
export const wordList = v.pipe(v.array(words), v.maxLength(LIMITS.listEntries));

/** The whole pack. What takes two places to see (a meaning that is not listed, two rules of one id) is in `check.ts`. */
export const packSchema = v.strictObject({
  format: v.literal(1),
  id: packId,
  version,
  engine: range,
  license: line,
  authors: v.pipe(v.array(line), v.maxLength(100)),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'is no language code')),
  description: line,
  status: v.picklist(['draft', 'stable']),
  heads: v.pipe(wordList, v.nonEmpty()),
  modifiers: wordList,
  meanings: v.pipe(v.array(v.strictObject({ id, name: line, short: line })), v.nonEmpty(), v.maxLength(60)),
  contexts: v.pipe(v.array(v.strictObject({ id: context, name: line, short: line })), v.maxLength(6)),
  tracks: v.pipe(
    v.array(v.strictObject({ id: track, name: line, short: line, length: line, place: line })),
    v.maxLength(3),
  ),
  lists: v.record(id, wordList),
  titles: rules(title),
  evidence: rules(evidence),
  cues: rules(cue),
  stops: rules(stop),
  absorb: rules(absorb),
  sections: rules(section),
  cautions: rules(caution),
  policy: v.pipe(v.array(row), v.nonEmpty(), v.maxLength(100)),
  evidencePoints: v.pipe(v.array(evidencePoint), v.nonEmpty(), v.maxLength(40)),
  decide: v.strictObject({ min: whole(1, 100), margin: whole(1, 100) }),
  recency: v.strictObject({ years: whole(1, 100), asOf: whole(1900, 2200) }),
  tests: v.pipe(v.array(test), v.maxLength(LIMITS.tests)),
}) satisfies v.GenericSchema<unknown, Pack>;
