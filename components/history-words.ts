import type { Context } from '../utils/engine/types.ts';
import type { Vocabulary } from '../utils/review/vocabulary.ts';
import { sayLabel } from '../utils/review/words.ts';
import type { HistoryEntry } from '../utils/store/history.ts';
import type { DecisionRecord } from '../utils/store/records.ts';

/** What one row of the log did, as the rest of a sentence that begins with who did it. */
export function sayEntry(
  words: Vocabulary,
  { kind, details }: HistoryEntry,
  { decisions }: { decisions: DecisionRecord[] },
): string {
  const said = fieldsOf(details);
  switch (kind) {
    case 'decision': {
      const verb = said.action === 'change' ? 'changed' : 'confirmed';
      const label = sayLabel(words, said.meaning ?? '', (said.context ?? 'held') as Context);
      return `${verb} “${said.quote ?? ''}”: ${label}.${noted(said.note)}`;
    }
    case 'merge':
      return sayMerged(words, details);
    case 'undo': {
      const quote = decisions.find((one) => one.id === said.id)?.quote;
      const what = quote === undefined ? 'a decision' : `what was said of “${quote}”`;
      return said.by === 'orphan-dismissed' ? `withdrew ${what}; its words are gone.` : `took back ${what}.`;
    }
    case 'applicant-decision':
      return `decided: ${said.trackName ?? said.track ?? ''}.${noted(said.reason)}${ticked(details)}`;
    case 'reopen':
      return `opened the decision again.${noted(said.reason)}`;
    case 'tie':
      return 'tied documents of one person together.';
    case 'untie':
      return 'took a document out as another person’s.';
    case 'export':
      return 'exported the record.';
    case 'import':
      return 'imported the record.';
    default:
      return `did: ${kind}.`;
  }
}

/** What a colleague had said, as it was brought in. */
function sayMerged(words: Vocabulary, details: unknown): string {
  const said = fieldsOf(details);
  if (said.reviewer === undefined) return 'brought in that a colleague took back what was said.';
  const what =
    said.quote === undefined
      ? (said.trackName ?? said.track ?? '')
      : sayLabel(words, said.meaning ?? '', (said.context ?? 'held') as Context);
  const of = said.quote === undefined ? '' : ` of “${said.quote}”`;
  return `brought in what ${said.reviewer} said${of}: ${what}.${noted(said.note ?? said.reason)}`;
}

function noted(note: string | undefined): string {
  return note ? ` “${note}”` : '';
}

/** The points that were ticked with the words that each rests on. */
function ticked(details: unknown): string {
  const points = (details as { points?: unknown } | null)?.points;
  if (!Array.isArray(points)) return '';
  const seen = points
    .map(fieldsOf)
    .filter(({ words }) => words)
    .map(({ name, words }) => `${name}: “${words}”`);
  return seen.length === 0 ? '' : ` Ticked: ${seen.join('; ')}.`;
}

/** The texts among the details of a row; erased details have none. */
function fieldsOf(details: unknown): Record<string, string | undefined> {
  if (typeof details !== 'object' || details === null) return {};
  return Object.fromEntries(Object.entries(details).filter(([, value]) => typeof value === 'string'));
}
