/** Which rules play a part in some texts, and which decide. */
import { annotate } from '../engine/annotate.ts';
import { ABSORB, type CompiledPack, CUE } from '../engine/compiled.ts';
import type { Hits } from '../engine/hits.ts';
import { read } from '../engine/read.ts';

export interface Coverage {
  /** `kind/id` of rules whose words stood in a text, and of policy rows that gave a track. */
  matched: Set<string>;
  /** Ids of rules that spoke for the meaning or context that was said. */
  decided: Set<string>;
}

/** Reads the texts and notes every rule that matched. */
export function coverage(texts: Iterable<string>, pack: CompiledPack): Coverage {
  const matched = new Set<string>();
  const decided = new Set<string>();
  const note = (kind: string, rules: readonly { id: string }[], hits: Hits): void => {
    for (let i = 0; i < hits.count; i++) matched.add(`${kind}/${rules[hits.rule[i] as number]?.id}`);
  };
  for (const text of texts) {
    const { mentions } = annotate(text, pack);
    const { found } = read(text, pack);
    for (const kind of ['titles', 'evidence', 'sections', 'cautions'] as const)
      note(kind, pack.rules[kind], found[kind]);
    for (let i = 0; i < found.cues.count; i++) {
      const kind = found.cues.kind[i] === CUE ? 'cues' : found.cues.kind[i] === ABSORB ? 'absorb' : 'stops';
      matched.add(`${kind}/${pack.rules[kind][found.cues.rule[i] as number]?.id}`);
    }
    for (const { reasons, meaning, context } of mentions) {
      for (const { rule, says, kind } of reasons) {
        if (says === meaning || says === context) decided.add(rule);
        if (kind === 'policy') matched.add(`policy/${rule}`);
      }
    }
  }
  return { matched, decided };
}
