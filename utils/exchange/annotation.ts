import { contextName, meaningName, trackName, type Vocabulary } from '../review/vocabulary.ts';
import { hashOf } from '../store/log-chain.ts';
import type { DecisionRecord, DocumentRecord, MentionRecord } from '../store/records.ts';
import type { ExportStamp } from './stamp.ts';

/**
 * JSON-LD contexts: that of the W3C, and our own terms, each with the prefix `ol`. A program that knows the W3C's alone may leave ours out
 * and still reads a whole annotation.
 */
export const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { ol: 'urn:officer-lens:term:' }] as const;

/** One reading of a mention: what a reviewer said of it, or (with `decision` null) what the rules say where nobody has read it. */
export interface Reading {
  document: DocumentRecord;
  mention: MentionRecord;
  decision: DecisionRecord | null;
}

/**
 * One reading as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/): the words and their place as target; meaning, context and
 * track as bodies, and the note where there is one; the reviewer as creator; what made it as generator.
 */
export function annotationOf({ document, mention, decision }: Reading, words: Vocabulary, stamp: ExportStamp): object {
  const said = decision ?? mention;
  const { engine, pack, packVersion, packHash } = decision?.engineSaid.stamp ?? document.stamp;
  return {
    id: decision
      ? uuidOf('decision', decision.id)
      : uuidOf('mention', document.id, document.textHash, String(mention.index)),
    type: 'Annotation',
    motivation: decision ? 'assessing' : 'classifying',
    ...(decision
      ? { creator: reviewerOf(decision), created: momentOf(decision.time) }
      : { created: momentOf(document.lastSeen) }),
    generator: { type: 'Software', name: `${stamp.program} ${stamp.programVersion}` },
    generated: stamp.exportedAt,
    body: [
      bodyOf('meaning', said.meaning, meaningName(words, said.meaning)),
      bodyOf('context', said.context, contextName(words, said.context)),
      bodyOf('track', said.track, trackName(words, said.track)),
      ...(decision && decision.note !== '' ? [noteOf(decision.note)] : []),
    ],
    target: { type: 'SpecificResource', source: sourceOf(document), selector: selectorsOf(mention) },
    'ol:reading': decision === null ? 'by the rules alone' : decision.action === 'confirm' ? 'confirmed' : 'changed',
    'ol:counts': mention.joined === 'decided' || decision === null,
    'ol:textHash': document.textHash,
    'ol:engine': engine,
    'ol:pack': pack,
    'ol:packVersion': packVersion,
    'ol:packHash': packHash,
  };
}

function reviewerOf({ reviewer, role }: DecisionRecord): object {
  return { type: 'Person', name: reviewer, ...(role === '' ? {} : { 'ol:role': role }) };
}

function bodyOf(kind: 'meaning' | 'context' | 'track', code: string, name: string): object {
  const text = { format: 'text/plain', language: 'en' };
  return { type: 'TextualBody', purpose: 'classifying', value: name, ...text, 'ol:kind': kind, 'ol:code': code };
}

function noteOf(note: string): object {
  return { type: 'TextualBody', purpose: 'commenting', value: note, format: 'text/plain' };
}

/** The address where it is one, else a name made of the hash of the text: a source must be an IRI, and a file has none. */
function sourceOf({ address, title, textHash }: DocumentRecord): object {
  const isAddress = /^https?:\/\//i.test(address) && URL.canParse(address);
  return {
    id: isAddress ? new URL(address).href : uuidOf('text', textHash),
    type: 'Text',
    ...(title === '' ? {} : { 'ol:title': title }),
  };
}

/**
 * The words with those around them, and their place in the text as Officer Lens read it. The model counts in code points: half a character
 * at the outer end of the surroundings is left out, and where the record does not know the place so counted, the words alone select.
 */
function selectorsOf({ quote, before, after, codePoint }: MentionRecord): object[] {
  const prefix = before.replace(/^[\udc00-\udfff]/, '');
  const suffix = after.replace(/[\ud800-\udbff]$/, '');
  const exact = { type: 'TextQuoteSelector', exact: quote, prefix, suffix };
  if (codePoint === undefined) return [exact];
  return [exact, { type: 'TextPositionSelector', start: codePoint, end: codePoint + [...quote].length }];
}

function momentOf(time: number): string {
  return new Date(time).toISOString();
}

/** The same name for the same thing in every export (a UUID of version 8, RFC 9562: its bits are those of a SHA-256). */
export function uuidOf(...parts: string[]): string {
  const hex = hashOf(parts.join('\u0000'));
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) & 3];
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
