import type { Stamp } from '../engine/types.ts';
import { readHead } from '../store/log.ts';
import type { LogHead } from '../store/log-chain.ts';
import { readSection } from '../store/read-contents.ts';
import type { Store } from '../store/schema.ts';
import { readSettings } from '../store/settings.ts';

export const PROGRAM = 'Officer Lens';

/** What every export carries, so that what it says can be made again and told from another. */
export interface ExportStamp {
  program: string;
  programVersion: string;
  /** ISO 8601, UTC. */
  exportedAt: string;
  exportedBy: string;
  role: string;
  what: 'everything' | 'filter' | 'applicants';
  applicants: number;
  /** Engines and packs behind the labels, each once. The hash of each text stands with its document. */
  packs: Stamp[];
  /** Newest row of the log: the row of this export. */
  logHead: LogHead | null;
  /** Whether whole texts of resumes are in it. */
  holdsText: boolean;
}

/** Who asks for an export, with which program. */
export interface Exporter {
  reviewer: string;
  role: string;
  programVersion: string;
}

/** Makes the stamp of an export of some applicants, or (with `ids` null) of everything. */
export async function makeStamp(
  store: Store,
  { reviewer, role, programVersion }: Exporter,
  { what, ids, applicants }: { what: ExportStamp['what']; ids: string[] | null; applicants: number },
): Promise<ExportStamp> {
  const packs = new Map<string, Stamp>();
  for await (const documents of readSection(store, 'documents', ids)) {
    for (const { stamp } of documents) packs.set(`${stamp.engine} ${stamp.packHash}`, stamp);
  }
  return {
    program: PROGRAM,
    programVersion,
    exportedAt: new Date().toISOString(),
    exportedBy: reviewer,
    role,
    what,
    applicants,
    packs: [...packs.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, stamp]) => stamp),
    logHead: await readHead(store),
    holdsText: (await readSettings(store)).keepText,
  };
}
