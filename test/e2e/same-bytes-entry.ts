import { annotate } from '../../utils/engine/annotate.ts';
import { loadPack } from '../../utils/packs/load.ts';

/** Runs the engine as it is wherever this is run: a pack's text and some texts in, the answers as JSON out. */
export function annotateAll(packText: string, texts: readonly string[]): string {
  const loaded = loadPack(packText);
  if (!loaded.ok) return JSON.stringify(loaded.refusals);
  return JSON.stringify(texts.map((text) => annotate(text, loaded.compiled)));
}
