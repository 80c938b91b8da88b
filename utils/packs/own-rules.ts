/** What a pack file itself brings, apart from what it extends. */
import { isLayer, isTuning } from './parse.ts';
import { OVERRIDE_KINDS, type OverrideKind, type PackFile } from './types.ts';

/** `kind/id` of all that the file adds or overrides; of a complete pack, of everything. */
export function ownIds(file: PackFile): Set<string> {
  const own = new Set<string>();
  const add = (kind: OverrideKind, items: readonly { id: string }[] = []): void => {
    for (const { id } of items) own.add(`${kind}/${id}`);
  };
  if (!isTuning(file)) for (const kind of OVERRIDE_KINDS) add(kind, file[kind]);
  if (isTuning(file) || isLayer(file)) for (const { kind, id } of file.overrides ?? []) own.add(`${kind}/${id}`);
  return own;
}
