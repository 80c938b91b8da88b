/** `diff`: which rules differ between two packs, and what that does to texts. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { comparePacks, type Difference } from '../../utils/packs/difference.ts';
import { effectOn, type Label, type TextEffect } from '../../utils/packs/effect.ts';
import { lineAt } from '../../utils/packs/json-lines.ts';
import { type LoadedPack, loadPack } from '../../utils/packs/load.ts';
import { formatRefusals, libraryBeside, readText } from './library.ts';
import { type NamedText, textsFrom } from './texts.ts';

/** Changed texts that do not touch the short course and are shown one by one; those that do are all shown. */
const MOST_SHOWN = 50;
/** Digits of a pack's hash that tell it from others on a screen. */
const SHOWN_DIGITS = 12;

type Loaded = LoadedPack & { ok: true };

function load(file: string): Loaded {
  const loaded = loadPack(readText(file), { find: libraryBeside(file) });
  if (!loaded.ok) throw new Error(formatRefusals(file, loaded.refusals));
  return loaded;
}

const nameOf = ({ pack, compiled }: Loaded): string =>
  `${pack.id} ${pack.version} (${compiled.packHash.slice(0, SHOWN_DIGITS)})`;

const formatDifference = ({ change, part, id, details }: Difference): string =>
  `  ${change} ${part}${id ? ` ${id}` : ''}${details.length > 0 ? `: ${details.join(', ')}` : ''}`;

const formatLabel = (label: Label | undefined): string =>
  label ? `${label.meaning}, ${label.context}, ${label.track}` : 'no mention';

/** The lines that tell of one changed text. */
function formatEffect({ id, text }: NamedText, { before, after, mentions }: TextEffect): string[] {
  const track = before === after ? `stays ${before}` : `${before} -> ${after}`;
  return [
    `  ${id}: ${track}`,
    ...mentions.map(
      (change) =>
        `    line ${lineAt(text, change.start)}, "${change.quote.replace(/\s+/g, ' ')}": ${formatLabel(change.before)} -> ${formatLabel(change.after)}`,
    ),
  ];
}

/** What changed over all texts, gathered while they are read one by one. */
class Tally {
  texts = 0;
  changed = 0;
  mentions = 0;
  readonly tracks = new Map<string, number>();
  readonly leo: string[] = [];
  readonly others: string[] = [];
  readonly unread: string[] = [];
  #left = 0;

  add(named: NamedText, effect: TextEffect | undefined): void {
    if (named.unread === undefined) this.texts++;
    if (!effect) return;
    this.changed++;
    this.mentions += effect.mentions.length;
    if (effect.before !== effect.after) {
      const change = `${effect.before} -> ${effect.after}`;
      this.tracks.set(change, (this.tracks.get(change) ?? 0) + 1);
    }
    if (effect.toOrFromLeo) this.leo.push(...formatEffect(named, effect));
    else if (this.#left++ < MOST_SHOWN) this.others.push(...formatEffect(named, effect));
  }

  format(): string[] {
    const hidden = this.#left - MOST_SHOWN;
    return [
      '',
      `Of ${this.texts} texts, ${this.changed} change: ${this.mentions} mentions are labelled otherwise.`,
      ...[...this.tracks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([change, count]) => `  ${count}: ${change}`),
      ...(this.leo.length > 0 ? ['', 'To or from leo:', ...this.leo] : []),
      ...(this.others.length > 0 ? ['', 'Others:', ...this.others] : []),
      ...(hidden > 0 ? [`  ... and ${hidden} more; --jsonl prints all.`] : []),
      ...this.unread.map((sentence) => `Not read: ${sentence}`),
    ];
  }
}

/**
 * Compares two pack files, and what they say of the texts where some are given.
 * @returns whether anything differs: the labels where there are texts, else the rules
 * @throws Error with a sentence for people
 */
export async function diffPacks(
  fileA: string,
  fileB: string,
  textsPath: string | undefined,
  jsonl: boolean,
  output: Writable,
): Promise<boolean> {
  const [before, after] = [load(fileA), load(fileB)];
  const differences = comparePacks(before.pack, after.pack);
  if (!jsonl) {
    output.write(`From ${nameOf(before)}\n  to ${nameOf(after)}\n`);
    const count = differences.length === 0 ? 'No rule differs.' : `${differences.length} differences:`;
    output.write(`${[count, ...differences.map(formatDifference)].join('\n')}\n`);
  }
  if (textsPath === undefined) return differences.length > 0;
  const tally = new Tally();
  for await (const named of textsFrom(textsPath)) {
    if (named.unread !== undefined) tally.unread.push(named.unread);
    const effect = named.unread === undefined ? effectOn(named.text, before.compiled, after.compiled) : undefined;
    tally.add(named, effect);
    const line =
      named.unread === undefined ? effect && { id: named.id, ...effect } : { id: named.id, error: named.unread };
    if (jsonl && line && !output.write(`${JSON.stringify(line)}\n`)) await once(output, 'drain');
  }
  if (!jsonl) output.write(`${tally.format().join('\n')}\n`);
  return tally.changed > 0;
}
