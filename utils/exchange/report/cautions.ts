import { sayUnread } from '../../review/unread-words.ts';
import type { WholeApplicant } from '../../store/read-many.ts';

/** What of the documents was not read, a sentence each. It may hold words of a page. */
export function unreadOf({ parts }: WholeApplicant): string[] {
  return unique(parts.documents.flatMap(({ unread, cut }) => [...unread.map(sayUnread), ...cut]));
}

/** What else a reader must know beside the labels, a sentence each. It may hold words of a page. */
export function cautionsOf({ parts, applicant }: WholeApplicant): string[] {
  const beside = parts.mentions.flatMap(({ cautions, quote }) => cautions.map((caution) => `“${quote}”: ${caution}`));
  if (applicant.orphans === 0) return unique(beside);
  const gone = `Decisions whose words are no longer in the document: ${applicant.orphans}. They count for nothing.`;
  return unique([gone, ...beside]);
}

function unique(sentences: string[]): string[] {
  return [...new Set(sentences)];
}
