import * as v from 'valibot';
import { TEXT_PIECE_UNITS } from './protocol.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Bounds that no honest message reaches; they keep a page from filling the background's memory with one. */
const short = v.pipe(v.string(), v.maxLength(10_000));
const session = v.pipe(v.string(), v.minLength(8), v.maxLength(64));

const unread = v.strictObject({
  kind: v.picklist([
    'image',
    'canvas',
    'undrawn-page',
    'pdf-viewer',
    'frame',
    'hidden-text',
    'editor',
    'too-large',
    'file-part',
  ]),
  detail: short,
  count,
  address: v.optional(short),
});

const text = v.strictObject({
  kind: v.literal('text'),
  session,
  version: count,
  base: v.nullable(count),
  piece: count,
  pieces: v.pipe(count, v.minValue(1)),
  // One block may be longer than a piece; then it travels alone.
  blocks: v.array(v.strictObject({ id: count, text: v.pipe(v.string(), v.maxLength(64 * TEXT_PIECE_UNITS * 4)) })),
  order: v.array(count),
  about: v.strictObject({
    address: short,
    title: short,
    heading: short,
    top: v.boolean(),
    list: v.optional(v.literal(true)),
    area: v.optional(v.picklist(['picked', 'profile', 'missing', 'whole'])),
    nesting: v.optional(v.array(count)),
  }),
  unread: v.array(unread),
});

/** Everything that may reach the background; unknown keys are refused. */
export const requestSchema = v.variant('kind', [
  text,
  v.strictObject({ kind: v.literal('settled'), session, version: count }),
  v.strictObject({ kind: v.literal('card'), session, version: count, index: count }),
  v.strictObject({ kind: v.literal('show-in-panel'), session, version: count, index: count }),
  v.strictObject({ kind: v.literal('no-room'), session, count }),
  v.strictObject({ kind: v.literal('gone'), session }),
  v.strictObject({ kind: v.literal('began') }),
  v.strictObject({ kind: v.literal('area'), address: short }),
  v.strictObject({ kind: v.literal('tab-state'), tabId: count }),
  v.strictObject({
    kind: v.literal('go-to'),
    tabId: count,
    documentId: short,
    index: v.pipe(v.number(), v.integer(), v.minValue(-1)),
  }),
  v.strictObject({ kind: v.literal('read-once'), tabId: count }),
  v.strictObject({ kind: v.literal('turn-off'), pattern: short }),
  v.strictObject({ kind: v.literal('area-changed'), pattern: short }),
  v.strictObject({ kind: v.literal('read-again'), tabId: count }),
  v.strictObject({ kind: v.literal('decisions-changed'), documentId: short }),
  v.strictObject({ kind: v.literal('packs-in-force') }),
  v.strictObject({ kind: v.literal('packs-changed') }),
  v.strictObject({ kind: v.literal('settings-changed') }),
  v.strictObject({ kind: v.literal('explain'), tabId: count, documentId: short, index: count }),
  v.strictObject({ kind: v.literal('why-not'), tabId: count, documentId: short, index: count, meaning: short }),
  v.strictObject({ kind: v.literal('vocabulary') }),
]);
