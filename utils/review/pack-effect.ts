/** What other packs would say of the mentions that are stored, as far as what is kept of the resumes can tell. Pure. */
import { annotate } from '../engine/annotate.ts';
import type { CompiledPack } from '../engine/compiled.ts';
import { trackOf } from '../engine/policy.ts';
import type { Mention, Track } from '../engine/types.ts';
import { comparePacks, type Difference } from '../packs/difference.ts';
import { isSameLabel, type Label, labelOf, pairByPlace, touchesLeo } from '../packs/effect.ts';
import type { Pack } from '../packs/types.ts';
import type { DocumentRecord, MentionRecord } from '../store/records.ts';
import type { Loaded } from './pack-set.ts';

/** The packs that are in force now; compiling them is put off until a text has to be read by them. */
export interface Present {
  /** undefined where none of them can be put together any more; then every rule counts as new. */
  pack: Pack | undefined;
  compile(): CompiledPack;
}

/** One stored document with its mentions, and its whole text where that is kept. */
export interface StoredDocument {
  document: DocumentRecord;
  /** In order. */
  mentions: MentionRecord[];
  text: string | null;
}

/** One mention whose label would be another. */
export interface MentionEffect {
  documentId: string;
  person: string;
  quote: string;
  /** null: no mention now. */
  before: Label | null;
  /** null: no mention any more. */
  after: Label | null;
  /** Rules and words that differ between the packs and take part here, as people know them: "policy.rest (changed)". */
  because: string[];
  /** Whether a reviewer's decision counts for it. The decision stays as it is. */
  isDecided: boolean;
  /** Where the mention comes from another reading than the kept words alone. */
  isCertain: boolean;
}

export interface DocumentEffect {
  /** Mentions that were looked at, also those that are new. */
  mentions: number;
  decided: number;
  changes: MentionEffect[];
  /** Mentions of which the kept words do not tell: what decided stands further away. */
  unclear: MentionRecord[];
}

/** Parts of a pack that change no label but a track, or nothing that is shown of a mention. */
const BEYOND_LABELS = new Set(['policy', 'tracks', 'contexts', 'cautions', 'evidencePoints', 'recency', 'status']);

/** Asks of stored documents, one by one, what other packs would say. */
export class PackEffect {
  readonly #before: Present;
  readonly #after: Loaded;
  #compiledBefore: CompiledPack | null = null;
  readonly differences: readonly Difference[];
  readonly #byId: ReadonlyMap<string, Difference>;
  /** Whether meanings and contexts stay what they are, whatever the text. */
  readonly #keepsLabels: boolean;

  constructor(before: Present, after: Loaded) {
    this.#before = before;
    this.#after = after;
    this.differences = before.pack ? comparePacks(before.pack, after.pack) : [];
    this.#byId = new Map(this.differences.map((difference) => [difference.id, difference]));
    this.#keepsLabels = before.pack !== undefined && this.differences.every(({ part }) => BEYOND_LABELS.has(part));
  }

  on({ document, mentions, text }: StoredDocument): DocumentEffect {
    const decided = mentions.filter(({ joined }) => joined === 'decided').length;
    const effect: DocumentEffect = { mentions: mentions.length, decided, changes: [], unclear: [] };
    // What the packs said already when the document was last read needs no asking.
    if (document.stamp.packHash === this.#after.compiled.packHash) return effect;
    if (this.#keepsLabels) this.#byPolicy(document, mentions, effect);
    else if (text !== null) this.#byText(document, mentions, text, effect);
    else this.#byWords(document, mentions, effect);
    return effect;
  }

  #byPolicy(document: DocumentRecord, mentions: MentionRecord[], effect: DocumentEffect): void {
    for (const mention of mentions) {
      const { meaning, context } = mention;
      const { track, row } = trackOf(this.#after.pack, meaning, context);
      const former = trackOf(this.#before.pack ?? this.#after.pack, meaning, context).row;
      if (track === mention.track) continue;
      const because = this.#named([row, former], 'policy');
      effect.changes.push(changeOf(document, mention, { meaning, context, track }, because, true));
    }
  }

  #byText(document: DocumentRecord, mentions: MentionRecord[], text: string, effect: DocumentEffect): void {
    const found = annotate(text, this.#after.compiled).mentions;
    // In the order of what is stored, and what is new behind it.
    for (const [fresh, mention] of pairByPlace(found, mentions)) {
      if (mention) this.#compare(document, mention, fresh, effect, true);
      else if (fresh) this.#add(document, fresh, effect);
    }
  }

  #add(document: DocumentRecord, fresh: Mention, effect: DocumentEffect): void {
    const because = this.#named(fresh.reasons.map(({ rule }) => rule));
    const facts = { documentId: document.id, person: document.person, isDecided: false, isCertain: true };
    effect.changes.push({ ...facts, quote: fresh.quote, before: null, after: labelOf(fresh), because });
    effect.mentions++;
  }

  /** The kept words tell of a mention if, read alone, they get the label today that they got in the resume. */
  #byWords(document: DocumentRecord, mentions: MentionRecord[], effect: DocumentEffect): void {
    for (const mention of mentions) {
      const { text, start, end } = keptWords(mention);
      this.#compiledBefore ??= this.#before.compile();
      const today = mentionAt(annotate(text, this.#compiledBefore).mentions, start, end);
      if (!today || !isSameLabel(today, mention)) {
        effect.unclear.push(mention);
        continue;
      }
      const fresh = mentionAt(annotate(text, this.#after.compiled).mentions, start, end);
      this.#compare(document, mention, fresh, effect, false);
    }
  }

  #compare(
    document: DocumentRecord,
    mention: MentionRecord,
    fresh: Mention | undefined,
    effect: DocumentEffect,
    isCertain: boolean,
  ): void {
    if (fresh && isSameLabel(fresh, mention)) return;
    const rules = [...(fresh?.reasons ?? []), ...mention.deciding].map(({ rule }) => rule);
    const after = fresh ? labelOf(fresh) : null;
    effect.changes.push(changeOf(document, mention, after, this.#named(rules), isCertain));
  }

  /** Of these rules, those that are not the same in both packs. */
  #named(rules: readonly string[], part?: string): string[] {
    const named = rules.flatMap((rule) => {
      const difference = this.#byId.get(rule);
      return difference && (!part || difference.part === part) ? [`${rule} (${difference.change})`] : [];
    });
    return [...new Set(named)];
  }
}

/** What is kept around a mention, under the heading that it stood under. */
export function keptWords({ section, before, quote, after }: MentionRecord): {
  text: string;
  start: number;
  end: number;
} {
  const head = section === '' ? '' : `${section}\n`;
  const start = head.length + before.length;
  return { text: `${head}${before}${quote}${after}`, start, end: start + quote.length };
}

const mentionAt = (mentions: readonly Mention[], start: number, end: number): Mention | undefined =>
  mentions.find((one) => one.start < end && one.end > start);

function changeOf(
  { id, person }: DocumentRecord,
  mention: MentionRecord,
  after: Label | null,
  because: string[],
  isCertain: boolean,
): MentionEffect {
  const { quote, joined } = mention;
  const before = labelOf(mention);
  return { documentId: id, person, quote, before, after, because, isDecided: joined === 'decided', isCertain };
}

/** How many mentions go from one track to another; null stands for no mention. */
export interface TrackChange {
  from: Track | null;
  to: Track | null;
  count: number;
}

/** Changes by track, those to and from the short course first. */
export function countTracks(changes: readonly MentionEffect[]): TrackChange[] {
  const counts = new Map<string, TrackChange>();
  for (const { before, after } of changes) {
    const [from, to] = [before?.track ?? null, after?.track ?? null];
    const key = `${from} ${to}`;
    const known = counts.get(key) ?? { from, to, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  const isLeo = ({ from, to }: TrackChange): number => Number(touchesLeo(from, to));
  return [...counts.values()].sort((a, b) => isLeo(b) - isLeo(a) || b.count - a.count);
}
