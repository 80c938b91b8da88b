import { canonicalJson } from './canonical-json.ts';
import type { LogFault } from './log-chain.ts';
import type { ApplicantDecisionRecord, DecisionRecord, LogDetailsRecord, LogRecord } from './records.ts';

/** Decisions and the log that must tell the same of them. */
interface Told {
  decisions: DecisionRecord[];
  applicantDecisions: ApplicantDecisionRecord[];
  log: LogRecord[];
  logDetails: LogDetailsRecord[];
}

/** What a decision on a mention, or on an applicant, says in its row of the log. */
const SAID = {
  decision: [
    'documentId',
    'quote',
    'action',
    'meaning',
    'context',
    'track',
    'note',
    'reviewer',
    'engineSaid',
    'settles',
  ],
  'applicant-decision': ['track', 'trackName', 'reason', 'reviewer', 'role', 'points', 'blind', 'suggested', 'settles'],
} as const;

/** Rows of decisions that were made in another browser say the same of them. */
const MERGE = 'merge';

/** What a row of the log keeps of a decision. */
export function toldOf(
  kind: keyof typeof SAID,
  decision: DecisionRecord | ApplicantDecisionRecord,
): Record<string, unknown> {
  const record = decision as unknown as Record<string, unknown>;
  const told = SAID[kind].filter((name) => record[name] !== undefined).map((name) => [name, record[name]]);
  return { id: decision.id, ...Object.fromEntries(told) };
}

/** The first decision that says other than its row, has no row, or is missing although its row stands; by sequence. */
export function checkDecisions({ decisions, applicantDecisions, log, logDetails }: Told): LogFault | null {
  const kinds = new Map(log.map(({ sequence, kind }) => [sequence, kind]));
  const details = new Map(logDetails.map((record) => [record.sequence, record.details as Record<string, unknown>]));
  // Rows before the first were left behind by an import, with what they recorded.
  const first = log[0]?.sequence ?? 1;
  const kept = new Set([...decisions, ...applicantDecisions].map(({ id }) => id));
  const faults = [
    ...decisions.filter(({ sequence }) => sequence >= first).map((one) => compare('decision', one, kinds, details)),
    ...applicantDecisions
      .filter(({ sequence }) => sequence >= first)
      .map((one) => compare('applicant-decision', one, kinds, details)),
    ...log.map(({ sequence, kind }) => {
      const id = kind in SAID || kind === MERGE ? details.get(sequence)?.id : undefined;
      return id === undefined || kept.has(id as string)
        ? null
        : { sequence, reason: 'tells of a decision that is not there' };
    }),
  ];
  const found = faults.filter((fault) => fault !== null).sort((a, b) => a.sequence - b.sequence);
  return found[0] ?? null;
}

function compare(
  kind: keyof typeof SAID,
  decision: DecisionRecord | ApplicantDecisionRecord,
  kinds: Map<number, string>,
  details: Map<number, Record<string, unknown>>,
): LogFault | null {
  const { sequence } = decision;
  const said = details.get(sequence);
  if (
    (kinds.get(sequence) !== kind && kinds.get(sequence) !== MERGE) ||
    said === undefined ||
    said.id !== decision.id
  ) {
    return { sequence, reason: 'is named by a decision that it does not record' };
  }
  const record = decision as unknown as Record<string, unknown>;
  const field = SAID[kind].find((name) => canonicalJson(record[name] ?? null) !== canonicalJson(said[name] ?? null));
  return field === undefined ? null : { sequence, reason: `records a decision whose "${field}" was changed since` };
}
