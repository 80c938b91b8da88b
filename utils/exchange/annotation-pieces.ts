import { placeOf } from '../review/keys.ts';
import { readApplicants } from '../store/read-contents.ts';
import type { WholeApplicant } from '../store/read-many.ts';
import type { DecisionRecord, MentionRecord } from '../store/records.ts';
import { annotationOf, CONTEXT, type Reading, uuidOf } from './annotation.ts';
import type { Making } from './forms.ts';
import type { Piece } from './pieces.ts';

/**
 * W3C Web Annotations as one collection with one page: an annotation for every standing decision on a mention, and one for every mention
 * that nobody has read. `total` is counted on the way and stands at the end: the order of keys means nothing.
 */
export async function* annotationPieces({ store, stamp, words, found }: Making): AsyncGenerator<Piece> {
  const id = uuidOf('collection', stamp.exportedAt, stamp.logHead?.hash ?? '');
  const page = uuidOf('page', id);
  const about = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: `${stamp.program}: officer mentions`,
    creator: { type: 'Person', name: stamp.exportedBy },
    generator: { type: 'Software', name: `${stamp.program} ${stamp.programVersion}` },
    created: stamp.exportedAt,
    'ol:logRow': stamp.logHead?.sequence ?? null,
    'ol:logHash': stamp.logHead?.hash ?? null,
  };
  const first = { id: page, type: 'AnnotationPage', partOf: id, startIndex: 0 };
  yield {
    text: `${JSON.stringify(about).slice(0, -1)},\n"first": ${JSON.stringify(first).slice(0, -1)},"items": [`,
    made: 0,
  };
  let [done, total] = [0, 0];
  for await (const batch of readApplicants(store, found)) {
    done += batch.length;
    const written = batch
      .flatMap(readingsOf)
      .map((reading) => `${total++ === 0 ? '\n' : ',\n'}${JSON.stringify(annotationOf(reading, words, stamp))}`);
    yield { text: written.join(''), made: done / found.length };
  }
  yield { text: `\n]},\n"total": ${total}}\n`, made: 1 };
}

function readingsOf({ parts }: WholeApplicant): Reading[] {
  const documents = new Map(parts.documents.map((document) => [document.id, document]));
  const standing = Map.groupBy(
    parts.decisions.filter(({ ended }) => ended === null),
    ({ documentId }) => documentId,
  );
  return parts.mentions.flatMap((mention): Reading[] => {
    const document = documents.get(mention.documentId);
    if (!document) return [];
    const said = (standing.get(mention.documentId) ?? []).filter((decision) => isAbout(decision, mention));
    return said.length === 0
      ? [{ document, mention, decision: null }]
      : said.map((decision) => ({ document, mention, decision }));
  });
}

function isAbout({ id, key }: DecisionRecord, mention: MentionRecord): boolean {
  return id === mention.decisionId || placeOf(key) === placeOf(mention.key);
}
