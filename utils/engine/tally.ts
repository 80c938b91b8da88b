/** Adds up what the votes say of a meaning, and says which one has enough. */
import type { CompiledPack } from './compiled.ts';
import type { Vote } from './meaning.ts';
import { type Meaning, UNKNOWN } from './types.ts';

/** Points of one vote from which it may decide: weak words tip the balance, however many there are. */
const STRONG = 12;

function pointsFor(vote: Vote, meaning: number): number {
  for (let i = 0; i < vote.votes.length; i += 2) if (vote.votes[i] === meaning) return vote.votes[i + 1] as number;
  return 0;
}

const sums = new Int32Array(64);

/** Adds the votes up: the meaning with enough points (`beyond` over the pack's least) and enough `lead`, else unknown. */
export function tally(
  pack: CompiledPack,
  votes: readonly Vote[],
  beyond = 0,
  lead: number = pack.decide.margin,
): Meaning {
  const count = pack.meanings.length;
  sums.fill(0, 0, count);
  for (const vote of votes) {
    for (let i = 0; i < vote.votes.length; i += 2) {
      const meaning = vote.votes[i] as number;
      sums[meaning] = (sums[meaning] as number) + (vote.votes[i + 1] as number);
    }
  }
  let top = -1;
  let most = 0;
  let second = 0;
  for (let i = 0; i < count; i++) {
    const points = sums[i] as number;
    if (points > most) {
      second = most;
      most = points;
      top = i;
    } else if (points > second) second = points;
  }
  if (top < 0 || most < pack.decide.min + beyond || most - second < lead) return UNKNOWN;
  if (beyond >= 0 && !votes.some((vote) => pointsFor(vote, top) >= STRONG)) return UNKNOWN;
  return pack.meanings[top]?.id ?? UNKNOWN;
}
