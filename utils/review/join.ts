import type { Context, Meaning, Track } from '../engine/types.ts';
import type { DecisionRecord, MentionKey } from '../store/records.ts';
import { placeOf, wordsOf } from './keys.ts';

/** What the join needs to know of a fresh mention. */
export interface FreshMention {
  key: MentionKey;
  meaning: Meaning;
  context: Context;
  track: Track;
}

export interface Joined {
  decision: DecisionRecord | null;
  /** `check-again`: it stands beside the mention and does not count until a person looks. */
  joined: 'none' | 'decided' | 'check-again';
}

export interface JoinResult {
  /** One entry a mention, in order. */
  mentions: Joined[];
  /** Standing decisions whose words are no longer in the document. */
  orphans: DecisionRecord[];
}

/**
 * Joins the standing decisions of a document to its fresh mentions. A decision counts only where the quote and its surroundings are the very
 * same, as often as when it was made, and the engine still says what it said then. Changed surroundings or a changed reading put it beside
 * the mention as "check again". Where reviewers in several browsers read the same words, all their decisions stand: while they say the same
 * the first counts for all, while they differ none does. Nothing is joined by likeness.
 */
export function joinDecisions(mentions: FreshMention[], decisions: DecisionRecord[]): JoinResult {
  const joined: Joined[] = mentions.map(() => ({ decision: null, joined: 'none' }));
  const byWords = groupByKey(mentions, (mention) => wordsOf(mention.key));
  const rest: DecisionRecord[] = [];
  for (const decision of decisions) {
    if (decision.ended !== null) continue;
    const equals = byWords.get(wordsOf(decision.key)) ?? [];
    const place = equals[decision.key.order];
    if (place === undefined) {
      rest.push(decision);
      continue;
    }
    const first = joined[place]?.decision ?? null;
    if (first !== null) {
      if (!saysAsMuch(first, decision)) joined[place] = { decision: first, joined: 'check-again' };
      continue;
    }
    const same = equals.length === decision.key.equals && saysTheSame(mentions[place] as FreshMention, decision);
    joined[place] = { decision, joined: same ? 'decided' : 'check-again' };
  }
  return { mentions: joined, orphans: standBeside(mentions, joined, rest) };
}

/** Normalised characters that must still stand on one side of a quote for it to be the same words in changed surroundings. */
const NEIGHBOURS = 8;

/**
 * Decisions whose surroundings changed on one side stand beside the free mention of the same quote; what finds none is an orphan. The same
 * quote elsewhere in the document is another mention: a decision on the summary says nothing of a job entry.
 */
function standBeside(mentions: FreshMention[], joined: Joined[], decisions: DecisionRecord[]): DecisionRecord[] {
  const free = groupByKey(mentions, (mention) => mention.key.quote);
  const orphans: DecisionRecord[] = [];
  for (const decision of decisions) {
    const places = free.get(decision.key.quote) ?? [];
    const place = places.find(
      (at) => joined[at]?.decision === null && isNeighbour((mentions[at] as FreshMention).key, decision.key),
    );
    if (place === undefined) orphans.push(decision);
    else joined[place] = { decision, joined: 'check-again' };
  }
  return orphans;
}

function isNeighbour(fresh: MentionKey, made: MentionKey): boolean {
  return (
    fresh.before.slice(-NEIGHBOURS) === made.before.slice(-NEIGHBOURS) ||
    fresh.after.slice(0, NEIGHBOURS) === made.after.slice(0, NEIGHBOURS)
  );
}

/** Whether two reviewers say the same of a mention. */
export function saysAsMuch(a: DecisionRecord, b: DecisionRecord): boolean {
  return a.meaning === b.meaning && a.context === b.context;
}

/** Standing decisions whose words are in none of a document's mentions. */
export function orphansAmong(
  mentions: { documentId: string; key: MentionKey; decisionId: string | null }[],
  decisions: DecisionRecord[],
): DecisionRecord[] {
  const joined = new Set(mentions.map(({ decisionId }) => decisionId));
  const loose = decisions.filter((decision) => decision.ended === null && !joined.has(decision.id));
  if (loose.length === 0) return [];
  const places = new Set(mentions.map(({ documentId, key }) => `${documentId} ${placeOf(key)}`));
  return loose.filter(({ documentId, key }) => !places.has(`${documentId} ${placeOf(key)}`));
}

function saysTheSame(mention: FreshMention, { engineSaid }: DecisionRecord): boolean {
  return (
    mention.meaning === engineSaid.meaning &&
    mention.context === engineSaid.context &&
    mention.track === engineSaid.track
  );
}

function groupByKey(mentions: FreshMention[], keyOf: (mention: FreshMention) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [place, mention] of mentions.entries()) {
    const group = groups.get(keyOf(mention));
    if (group) group.push(place);
    else groups.set(keyOf(mention), [place]);
  }
  return groups;
}
