/** Rules that no text can bring into play, found without any text. */
import { type CompiledPack, OUTPUT_KIND, OUTPUT_RULE, SEGMENT } from '../engine/compiled.ts';
import { trackOf } from '../engine/policy.ts';
import { CONTEXTS, UNKNOWN } from '../engine/types.ts';
import { KINDS } from './compile.ts';
import { inflect, readPattern, splitWords } from './patterns.ts';
import type { OverrideKind, Pack } from './types.ts';

export interface DeadRule {
  kind: OverrideKind | 'lists';
  id: string;
  /** Half a sentence: "another rule ..." */
  why: string;
}

/** True where a pattern of the title has a place for a head word. */
function mayHoldHead(match: readonly string[], { heads, lists }: Pack): boolean {
  const words = new Set(heads.flatMap((head) => inflect(splitWords(head)[0]?.folded ?? '')));
  const elements = match.flatMap((source) => readPattern(source, lists).parts.flatMap(({ places }) => places.flat(2)));
  return elements.some((element) => ('shape' in element ? true : element.words.some((word) => words.has(word))));
}

/** Names of lists that a pattern uses. */
const listsIn = (pattern: string): string[] =>
  pattern.split(/[ |]/).flatMap((element) => (element.startsWith('@') ? [element.slice(1).replace(/\?$/, '')] : []));

export function findDeadRules(pack: Pack, compiled: CompiledPack): DeadRule[] {
  const dead: DeadRule[] = [];
  const alive = new Set<string>();
  const used = new Set<string>();
  for (const row of compiled.outputs) {
    const kind = compiled.outputRows[row + OUTPUT_KIND];
    if (kind !== SEGMENT) alive.add(`${kind}/${compiled.outputRows[row + OUTPUT_RULE]}`);
  }
  for (const [kind, number] of KINDS) {
    compiled.rules[kind].forEach((rule, index) => {
      for (const pattern of rule.match) for (const list of listsIn(pattern)) used.add(list);
      if (!alive.has(`${number}/${index}`))
        dead.push({ kind, id: rule.id, why: 'other rules match all its words and win' });
    });
  }
  for (const { id, match, mention } of pack.titles) {
    if (!mention && !mayHoldHead(match, pack))
      dead.push({ kind: 'titles', id, why: 'it holds no head word and is no "mention" of its own' });
  }
  const sections = new Set(pack.sections.map(({ id }) => id));
  for (const { id, sections: only } of pack.cues) {
    if (only && !only.some((section) => sections.has(section)))
      dead.push({ kind: 'cues', id, why: 'it asks for sections that are not there' });
  }
  for (const { id, for: contexts } of pack.stops)
    if (contexts.length === 0) dead.push({ kind: 'stops', id, why: 'it stops no context' });
  const rows = new Set(
    [UNKNOWN, ...pack.meanings.map(({ id }) => id)].flatMap((meaning) =>
      CONTEXTS.map((context) => trackOf(pack, meaning, context).row),
    ),
  );
  for (const { id } of pack.policy)
    if (!rows.has(id)) dead.push({ kind: 'policy', id, why: 'rows above it take all that it asks for' });
  for (const list of Object.keys(pack.lists))
    if (!used.has(list)) dead.push({ kind: 'lists', id: list, why: 'no pattern uses it' });
  return dead;
}
