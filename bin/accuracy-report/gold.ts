import { readFileSync } from 'node:fs';
import type { Context, Track } from '../../utils/engine/types.ts';

/** One labelled mention. Offsets are UTF-16 units of the item's text. */
export interface GoldMention {
  start: number;
  end: number;
  quote: string;
  /** The trigger word, or undefined where the whole phrase is the trigger. */
  head?: string | undefined;
  meaning: string;
  context: Context;
  track: Track;
  /** Other defensible readings, "meaning/context". */
  also?: string[];
  trigger: string;
}

export interface GoldItem {
  id: string;
  text: string;
  mentions: GoldMention[];
  /** undefined where the item says nothing of an applicant. */
  applicantTrack: Track | undefined;
}

const read = (name: string): string[] =>
  readFileSync(new URL(`../../test/gold/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);

/** Fragments of resumes, test/gold/officer-mentions.jsonl. */
export function readMentions(): GoldItem[] {
  return read('officer-mentions.jsonl').map((line) => JSON.parse(line) as GoldItem);
}

const LEO_TRACK: Record<string, Track> = { yes: 'leo', no: 'academy', review: 'review' };

/**
 * Job titles, test/gold/officer-titles.tsv, each set as a dated entry under a heading. A title without the word officer that is
 * neither law enforcement, corrections nor military police need not be marked.
 */
export function readTitles(): GoldItem[] {
  const before = 'EXPERIENCE\n\n';
  return read('officer-titles.tsv')
    .slice(1)
    .map((line, index) => {
      const [title = '', , , meaning = '', leo = ''] = line.split('\t');
      const head = title.match(/officers?|ofc\.?/i)?.[0];
      const track = LEO_TRACK[leo] as Track;
      const demanded = head !== undefined || leo === 'yes' || ['corrections', 'military-police'].includes(meaning);
      return {
        id: `t${index}`,
        text: `${before}${title}\nJanuary 2016 - December 2019\n`,
        applicantTrack: demanded ? track : undefined,
        mentions: [
          {
            start: before.length,
            end: before.length + title.length,
            quote: title,
            head,
            meaning,
            context: title.toLowerCase() === 'police cadet' ? 'trainee' : 'held',
            track,
            trigger: demanded ? 'officer' : 'decoy',
          },
        ],
      };
    });
}
