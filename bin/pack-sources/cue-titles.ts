import type { Says, TitleRule } from '../../utils/packs/types.ts';
import type { Row } from './read-table.ts';

/** Points of a title that settles the meaning alone. */
const DECIDES = 40;
/** A weak title's default answer: more than the least points, less than an employer that says otherwise. */
const DEFAULT = 18;
/** Other readings of a weak title: they only help an employer or duties that say the same. */
const POSSIBLE = 6;
/** Employers never lift a title that nobody reads as sworn, custody or military police. */
const NEVER = -40;

/** Meanings whose holders go to a person or to the short course: a title gets them only where the table names them. */
const GUARDED = ['sworn-law-enforcement', 'corrections', 'military-police'];
const SWORN = 'sworn-law-enforcement';
const OTHER_UNIFORM = ['corrections', 'security'];
/** Takes from a police employer so much that the answer is unknown. */
const DOUBTFUL = -25;
const HEAD = /\bofficers?\b/;
/** A title without the head word is marked where it names one of these; the rest of the table's titles are nobody's concern here. */
const LAW_WORDS =
  /\b(detective|marshal|constable|sheriff|trooper|patrolman|special agent|warden|bailiff|jailer|ranger|police chief|chief of police)\b/;

/** A staff function is one in a company unless the state, an armed force or an association employs its holder. */
const STAFF_MEANING = 'business';
const STAFF: Says = {
  [STAFF_MEANING]: 24,
  'sworn-law-enforcement': NEVER,
  corrections: NEVER,
  'military-police': NEVER,
  transport: -24,
  'fire-ems-dispatch': -24,
  security: -24,
};

interface TitleReading {
  says: Says;
  decides: boolean;
  context: 'trainee' | undefined;
}

/** What the rows of one title say together (see packs/sources/README.md, "strong, weak, default"). */
function readTitle(rows: Row[]): TitleReading {
  const context = rows.some((row) => row.note?.includes('context trainee')) ? 'trainee' : undefined;
  const strong = rows.find((row) => row.strength === 'strong');
  if (strong?.meaning === STAFF_MEANING && HEAD.test((strong.cue as string).toLowerCase()))
    return { says: { ...STAFF }, decides: false, context };
  if (strong) return { says: { [strong.meaning as string]: DECIDES }, decides: true, context };
  const meanings = [...new Set(rows.map((row) => row.meaning as string))];
  const named = rows.find((row) => row.note?.startsWith('default'))?.meaning;
  const harmless = meanings.every((meaning) => !GUARDED.includes(meaning) && meaning !== 'unknown');
  // A note on a weak row names a condition ("veterans post"), so that row is no answer when nothing else speaks.
  const plain = rows.find((row) => !row.note && !GUARDED.includes(row.meaning as string))?.meaning;
  const answer = named ?? (harmless || meanings.length === 1 ? plain : undefined) ?? 'unknown';
  const says: Says = {};
  for (const meaning of meanings) if (meaning !== 'unknown') says[meaning] = meaning === answer ? DEFAULT : POSSIBLE;
  for (const meaning of GUARDED) if (harmless) says[meaning] = NEVER;
  // A title of jails or guards that no row gives to the police stays doubtful at a sheriff's office.
  const otherUniform = !(SWORN in says) && OTHER_UNIFORM.some((meaning) => meaning in says);
  if (otherUniform) says[SWORN] = DOUBTFUL;
  return { says, decides: false, context };
}

/** Readings as part of a rule id, shortened to their first letters: `first-busi.or.swor`. */
const SHORT = 4;

/** Titles that say the same get the same name. */
function nameOf({ says, decides, context }: TitleReading): string {
  const [first, ...others] = Object.keys(says)
    .filter((meaning) => (says[meaning] as number) > 0)
    .sort((a, b) => (says[b] as number) - (says[a] as number) || (a < b ? -1 : 1));
  const name = !first
    ? 'unknown'
    : decides
      ? first
      : [
          (says[first] as number) > DEFAULT
            ? `staff.${first}`
            : says[first] === DEFAULT
              ? first
              : `any.${first.slice(0, SHORT)}`,
          ...others.map((other) => other.slice(0, SHORT)),
        ].join('.');
  return `${decides ? 'title' : 'title.weak'}.${name}${context ? `.${context}` : ''}`;
}

/**
 * Makes title rules from the cue table: titles that say the same stand in one list and one rule, so that the pack stays short and
 * each rule can be tested. `taken` are titles that a hand-written rule already names.
 */
export function titlesFromCues(
  rows: Row[],
  taken: Set<string>,
): { titles: TitleRule[]; lists: Record<string, string[]> } {
  const byTitle = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.kind !== 'title-modifier' || row.meaning === 'not-a-role') continue;
    const title = (row.cue as string).toLowerCase();
    byTitle.set(title, [...(byTitle.get(title) ?? []), row]);
  }
  const lists: Record<string, string[]> = {};
  const rules = new Map<string, TitleRule>();
  for (const [title, titleRows] of [...byTitle].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (taken.has(title)) continue;
    const reading = readTitle(titleRows);
    const withHead = HEAD.test(title);
    const guarded = reading.decides && GUARDED.some((meaning) => (reading.says[meaning] ?? 0) > 0);
    if (!withHead && !guarded && !LAW_WORDS.test(title)) continue;
    const id = `${nameOf(reading)}${withHead ? '' : '.no-head'}`;
    const list = id.replaceAll('.', '-');
    lists[list] = [...(lists[list] ?? []), title];
    if (rules.has(id)) continue;
    rules.set(id, {
      id,
      match: [`@${list}`],
      says: reading.says,
      ...(reading.decides ? { decides: true } : {}),
      ...(reading.context ? { context: reading.context } : {}),
      ...(withHead ? {} : { mention: true }),
    });
  }
  return { titles: [...rules.values()], lists };
}
