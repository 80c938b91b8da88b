import type { DocumentRecord } from '../store/records.ts';
import { normalise } from './normalise.ts';

/** Which documents of a file are documents here. */
export interface MatchedDocuments {
  /** Not here yet, as they will stand here: under the applicant that other documents of the person have. */
  fresh: DocumentRecord[];
  /** Here already, as they stand here. */
  same: DocumentRecord[];
  /** Those of them that were read here with another text: a page may show the time, or another part of a resume. */
  otherTexts: DocumentRecord[];
  /** Ids here, by the ids in the file. */
  idHere: Map<string, string>;
  /** Applicants here by their ids in the file. */
  subjectHere: Map<string, string>;
}

/**
 * Matches documents by their identity, and where that is another one by the hash of their text. Then also the name must be the same, and no
 * second document may have both: pages that say no more than "This resume is a picture" have one text for many people.
 */
export function matchDocuments(here: DocumentRecord[], file: DocumentRecord[]): MatchedDocuments {
  const byId = new Map(here.map((document) => [document.id, document]));
  const byText = { here: Map.groupBy(here, textOf), file: Map.groupBy(file, textOf) };
  const matched: MatchedDocuments = { fresh: [], same: [], otherTexts: [], idHere: new Map(), subjectHere: new Map() };
  const fresh: DocumentRecord[] = [];
  for (const document of file) {
    const own = byId.get(document.id);
    const alike = byText.here.get(textOf(document)) ?? [];
    const isOnly = alike.length === 1 && byText.file.get(textOf(document))?.length === 1;
    const match = own ?? (isOnly ? alike[0] : undefined);
    if (match) {
      matched.same.push(match);
      matched.idHere.set(document.id, match.id);
      if (match.textHash !== document.textHash) matched.otherTexts.push(match);
      if (!matched.subjectHere.has(document.subject)) matched.subjectHere.set(document.subject, match.subject);
    } else fresh.push(document);
  }
  for (const document of fresh) {
    const subject = matched.subjectHere.get(document.subject) ?? document.subject;
    matched.subjectHere.set(document.subject, subject);
    matched.idHere.set(document.id, document.id);
    matched.fresh.push({ ...document, subject });
  }
  return matched;
}

function textOf({ textHash, person }: DocumentRecord): string {
  return `${textHash} ${normalise(person)}`;
}
