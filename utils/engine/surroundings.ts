/** What the text says of the applicant where no cue speaks: the section, the shape of the line, and the number of the head. */
import { FUNCTION_WORD } from './compiled.ts';
import type { Reaching } from './context.ts';
import { type Entry, hasSpan, isTitleLike, opensSegment } from './entries.ts';
import type { Phrase, Reading } from './reading.ts';
import { isActing, isInWork, isNamedPerson, isOwner, isQuoted, isSomebody } from './subject.ts';
import * as T from './tokens.ts';
import type { Context } from './types.ts';

/** Nothing lies farther than the entry. */
const FARTHEST = 3;

/** Words of the longest thing that a phrase may be about. */
const LONGEST_THING = 2;

/** "Police officer discounts", "deputy overtime slips": a plural close behind a phrase is what it is about. */
function namesThings(reading: Reading, phrase: Phrase): boolean {
  const { tokens, text } = reading;
  for (let i = phrase.end; i < Math.min(tokens.count, phrase.end + LONGEST_THING); i++) {
    const flags = tokens.flags[i] as number;
    if ((flags & (T.LINE_START | T.WALL_BEFORE)) !== 0 || (flags & T.SHAPE) !== T.LOWER_WORD) return false;
    if ((reading.wordFlags(i) & FUNCTION_WORD) !== 0) return false;
    if (/[^s]s$/.test(text.slice(tokens.start[i], tokens.end[i]))) return true;
  }
  return false;
}

/** What is said where no cue speaks: the section, the shape of the line, and the number of the head do. */
export function bySurroundings(reading: Reading, phrase: Phrase, entry: Entry): Reaching {
  const { pack } = reading;
  const rule = reading.lineSection[entry.line] as number;
  const section = rule < 0 ? undefined : pack.rules.sections[rule];
  const make = (id: string, kind: Reaching['kind'], context: Context): Reaching => ({
    rule: id,
    kind,
    context,
    tier: FARTHEST,
    distance: 0,
    start: phrase.start,
    end: phrase.start,
  });
  if (isOwner(reading, phrase) || isNamedPerson(reading, phrase) || isActing(reading, phrase))
    return make('engine:spoken-of', 'engine', 'other-person');
  const titleLike = isTitleLike(reading, phrase);
  if (section?.context && section.context !== 'held') {
    const isDated =
      section.context === 'aspiration'
        ? hasSpan(reading, entry.line, phrase.start)
        : reading.lineDated[entry.line] === 1;
    if (section.context === 'generic' && !titleLike && isSomebody(reading, phrase))
      return make('engine:spoken-of', 'engine', 'other-person');
    const bySection = section.context === 'aspiration' || section.context === 'generic';
    if (bySection && titleLike && !phrase.plural && isDated) return make('engine:dated-entry', 'entry', 'held');
    return make(section.id, 'section', section.context);
  }
  if (phrase.plural)
    return make('engine:plural', 'engine', titleLike && !section?.context ? 'generic' : 'other-person');
  if (titleLike)
    return section?.context
      ? make(section.id, 'section', 'held')
      : make(entry.dated ? 'engine:dated-entry' : 'engine:title-line', entry.dated ? 'entry' : 'engine', 'held');
  if (opensSegment(reading, phrase) && !namesThings(reading, phrase) && !isQuoted(reading, phrase))
    return make('engine:named', 'engine', 'held');
  const context = isInWork(reading, phrase) ? 'generic' : 'other-person';
  return make('engine:spoken-of', 'engine', context);
}
