import { touchesLeo } from '../packs/effect.ts';
import { countTracks, type MentionEffect, type PackEffect, type TrackChange } from '../review/pack-effect.ts';
import type { EffectCounts } from '../store/packs.ts';
import { readSection } from '../store/read-contents.ts';
import { mentionsOf } from '../store/read-documents.ts';
import type { Store } from '../store/schema.ts';

/** What would change on everything that is stored here. */
export interface StoredEffect {
  documents: number;
  mentions: number;
  decided: number;
  /** Documents whose whole text is kept: for these the answer is that of the page itself. */
  wholeTexts: number;
  /** All changes counted, and by track. */
  changed: number;
  changedDecided: number;
  tracks: TrackChange[];
  /** Mentions of which the kept words do not tell, and how many of them lead to the short course today. */
  unclear: number;
  unclearLeo: number;
  /** The changes themselves, those to and from the short course first, as many as are worth showing. */
  shown: MentionEffect[];
}

/** Changes that are shown one by one; those that touch the short course are all shown. */
const MOST_SHOWN = 200;

/** Asks every stored document, one after the other. Reads only. */
export async function measureEffect(
  store: Store,
  differ: PackEffect,
  tell: (done: number, of: number) => void,
): Promise<StoredEffect> {
  const [of, hasTexts] = await Promise.all([store.count('documents'), store.count('texts')]);
  const effect = { documents: of, mentions: 0, decided: 0, wholeTexts: 0, unclear: 0, unclearLeo: 0 };
  const changes: MentionEffect[] = [];
  let done = 0;
  for await (const documents of readSection(store, 'documents', null)) {
    for (const document of documents) {
      const mentions = await store.getAll('mentions', mentionsOf(document.id));
      const kept = hasTexts > 0 ? await store.get('texts', document.id) : undefined;
      const text = kept?.textHash === document.textHash ? kept.text : null;
      const one = differ.on({ document, mentions, text });
      effect.mentions += one.mentions;
      effect.decided += one.decided;
      effect.wholeTexts += text === null ? 0 : 1;
      effect.unclear += one.unclear.length;
      effect.unclearLeo += one.unclear.filter(({ track }) => track === 'leo').length;
      changes.push(...one.changes);
      tell(++done, of);
    }
  }
  const isLeo = ({ before, after }: MentionEffect): boolean => touchesLeo(before?.track, after?.track);
  const leo = changes.filter(isLeo);
  const others = changes.filter((change) => !isLeo(change));
  return {
    ...effect,
    changed: changes.length,
    changedDecided: changes.filter(({ isDecided }) => isDecided).length,
    tracks: countTracks(changes),
    shown: [...leo, ...others.slice(0, Math.max(0, MOST_SHOWN - leo.length))],
  };
}

/** The numbers alone, as the log keeps them. */
export function countsOf({ mentions, changed, unclear, tracks }: StoredEffect): EffectCounts {
  const sum = (fits: (change: TrackChange) => boolean): number =>
    tracks.filter(fits).reduce((all, { count }) => all + count, 0);
  return {
    mentions,
    changed,
    unclear,
    toLeo: sum(({ from, to }) => to === 'leo' && from !== 'leo'),
    fromLeo: sum(({ from, to }) => from === 'leo' && to !== 'leo'),
  };
}
