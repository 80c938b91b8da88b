import { computed, signal } from '@preact/signals';
import type { KeptFacts } from '../../utils/adoption/kept-facts.ts';
import type { Weighed } from '../../utils/adoption/weigh.ts';
import type { PackInForce } from '../../utils/messages/protocol.ts';
import type { PackRefusal } from '../../utils/packs/parse.ts';
import { isIn, setInUse } from '../../utils/review/pack-set.ts';
import type { PackHistoryEntry } from '../../utils/store/pack-history.ts';
import type { PackRecord } from '../../utils/store/records.ts';

/** What the dashboard knows of packs; read again from the store whenever it may have changed. */
export const packs = signal<PackRecord[] | null>(null);
/** What the background works with; null until it has said. */
export const inForce = signal<PackInForce | null>(null);
/** Tests and rights of the packs that are kept; null while they are looked at. */
export const facts = signal<KeptFacts | null>(null);
export const history = signal<PackHistoryEntry[]>([]);

/** Something that a person began to do with a pack, from the first look to the answer. */
export type Proposal =
  | { state: 'reading'; title: string; done: number; of: number }
  | { state: 'refused'; title: string; refusals: PackRefusal[] }
  | { state: 'failed'; title: string; reason: string }
  | { state: 'ready'; title: string; weighed: Weighed & { ok: true } };

export const proposal = signal<Proposal | null>(null);
/** Ids of the lines that were ticked for it. */
export const agreed = signal<ReadonlySet<string>>(new Set());
/** What was last done, in a sentence. */
export const said = signal('');

export const inUse = computed(() => setInUse(packs.value ?? []));

/** One pack with all versions of it that are kept, the newest first. */
export interface PackFamily {
  id: string;
  kind: PackRecord['kind'];
  versions: PackRecord[];
  /** The version in use, or the newest. */
  shown: PackRecord;
  isOn: boolean;
  /** A newer version that came with the program and is not in use. */
  waiting: PackRecord | null;
}

/** Packs as a list shows them: those in use first, from the lowest up, then the others. */
export const families = computed((): PackFamily[] => {
  const groups = Map.groupBy(packs.value ?? [], ({ id, kind }) => `${kind === 'tuning'} ${id}`);
  const all = [...groups.values()].map(familyOf);
  const rank = ({ isOn, shown }: PackFamily): number => (isOn ? (shown.place ?? 0) : Number.MAX_SAFE_INTEGER);
  return all.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
});

function familyOf(records: PackRecord[]): PackFamily {
  const versions = records.toSorted((a, b) => b.installed - a.installed);
  const used = versions.find(({ key }) => isIn(inUse.value, key));
  const [newest] = versions as [PackRecord];
  const shown = used ?? newest;
  const isWaiting = used?.source === 'built-in' && newest.source === 'built-in' && newest.key !== used.key;
  const { id, kind } = newest;
  return { id, kind, versions, shown, isOn: used !== undefined, waiting: isWaiting ? newest : null };
}

/** How many packs that came with the program wait to be looked at. */
export const waitingCount = computed(() => families.value.filter(({ waiting }) => waiting !== null).length);
