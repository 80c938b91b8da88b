import { compile } from '../../utils/packs/compile.ts';
import { findDeadRules } from '../../utils/packs/dead-rules.ts';
import type { Pack } from '../../utils/packs/types.ts';

/** The pack without titles of the shared table that rules written by hand match whole, and without their lists. */
export function dropDeadTitles(pack: Pack, mayGo: ReadonlySet<string>): Pack {
  const dead = findDeadRules(pack, compile(pack, ''));
  const gone = new Set(dead.flatMap(({ kind, id }) => (kind === 'titles' && mayGo.has(id) ? [id] : [])));
  const titles = pack.titles.filter(({ id }) => !gone.has(id));
  const unused = new Set(pack.titles.filter(({ id }) => gone.has(id)).flatMap(({ match }) => match));
  const lists = Object.fromEntries(Object.entries(pack.lists).filter(([name]) => !unused.has(`@${name}`)));
  return { ...pack, titles, lists };
}
