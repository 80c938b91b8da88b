/** Runs the steps that come before judgement: tokens, hits, phrases, sections. */
import type { CompiledPack } from './compiled.ts';
import { indexPhrases } from './entries.ts';
import { findPhrases } from './phrases.ts';
import { Reading } from './reading.ts';
import { scan } from './scan.ts';
import { readSections } from './sections.ts';
import { tokenize } from './tokenize.ts';

/** Longest text that is read, in UTF-16 units. */
export const LONGEST_TEXT = 16 * 1024 * 1024;

const shared = new Reading();

/**
 * Reads a text. The reading is shared and valid until the next call; `annotate` and `explain` are synchronous, so nobody
 * sees another's.
 */
export function read(text: string, pack: CompiledPack): Reading {
  const length = Math.min(text.length, LONGEST_TEXT);
  shared.text = text;
  shared.pack = pack;
  shared.looks = 0;
  shared.firstPerson = 0;
  shared.referees = undefined;
  shared.damagedAt = text.indexOf('\ufffd');
  tokenize(text, length, pack, shared.tokens);
  scan(shared.tokens, pack, shared.found);
  findPhrases(shared);
  // Also where there is no phrase: the sections are part of the answer, and the arrays hold those of the text before.
  readSections(shared);
  if (shared.phrases.length > 0) {
    indexPhrases(shared);
    findDocumentHits(shared);
  }
  return shared;
}

/** The first hit of each evidence group that may be looked for in the whole document. */
function findDocumentHits(reading: Reading): void {
  reading.documentHits.length = 0;
  const rules = reading.pack.rules.evidence;
  if (!reading.pack.readsDocument) return;
  const seen = new Set<number>();
  const { evidence } = reading.found;
  for (let i = 0; i < evidence.count; i++) {
    const rule = rules[evidence.rule[i] as number];
    if (!rule?.in?.includes('document') || seen.has(rule.groupIndex)) continue;
    seen.add(rule.groupIndex);
    reading.documentHits.push(i);
  }
}
