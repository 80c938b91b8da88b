/**
 * Whether the words around a title claim the role. "Have you been a police officer?" does; "Have you ever assaulted a police
 * officer?" and "Do you understand the duties of a police officer?" do not, and their "yes" says nothing of a role held.
 */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that change nothing of a claim: "now", "a full-time", "a current or former", "a state certified". */
const QUALIFIERS = setOf(
  'a an the any and or ever now currently presently previously formerly already once before also since time full part full-time part-time duty valid basic prior previous current former active present retired reserve auxiliary paid sworn commissioned certified licensed licenced registered appointed professional experienced state federal county city local municipal tribal campus u.s us post tcole military law enforcement law-enforcement',
);
/** Names of states, whose licences forms ask for. */
const STATES = setOf(
  'alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new hampshire jersey mexico york north south carolina dakota ohio oklahoma oregon pennsylvania rhode island tennessee texas utah vermont virginia washington west wisconsin wyoming',
);
/** Ways to be in a role, before "as". */
const CAPACITY = setOf(
  'work worked working serve served serving employed hired appointed commissioned certified licensed licenced sworn act acted acting',
);
/** What one has or counts of a role, before "as" or "of". */
const MEASURE = setOf(
  'experience years year months certification certificate license licence commission employment service time',
);
/** "the rank of". */
/** "at least two (2) or more years". */
const COUNT =
  /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|at|least|more|than|minimum|over|some|consecutive|continuous)$/;
const POST = setOf('rank position title job office role');
const HAS = setOf('have had has hold held possess possessed obtained earned');
const WHERE = setOf('for at in by within anywhere elsewhere outside');
const NEVER_BETWEEN = /^(?:with|to|as|near|not|without|from|\w+ing)$/;
const IS = setOf('are were am was');
const HAVE = setOf('have had has');
/** What may stand before "you"; nothing may too. */
const OPENS = setOf('have had has are were do did whether if that i');
/** Words between the verb and its "as". */
const FARTHEST = 8;
/** UTF-16 units before a title that are looked at. */
const LONGEST = 240;

/** "Do you hold a peace officer license": what is held stands behind the title. */
const HELD_BEHIND =
  /^\s*(?:(?:basic|advanced|intermediate)\s)?(?:licen[sc]e|certificat\w*|commission|credentials?|experience)\b/i;
/** What may stand between the title and the mark. A noun makes it another thing: "police officer job description". */
const BEHIND =
  /^\s*(?:$|[?:,(/|\u2013\u2014[\u2610-\u2612_\n-]|(?:in|at|with|for|under|or|and|before|after|now|currently|presently|previously|since|by|within|outside|anywhere|elsewhere|from|of|on|during|licen[sc]e|certificat\w+|commission|credentials?|experience|status|full|part|prior|as|yes|no|y)\b)/i;
/** A second question: which of the two is answered, the text does not say. */
const SECOND = /\b(?:do|did|does|are|were|have|has|had|can|could|will|would|should|is) (?:you|your|it|they|he|she)\b/i;
/** "... or a firefighter?": which of the two the answer is for, the text does not say. */
const ALTERNATIVE = /^\s*(?:,\s*(?:or\s+)?|or\s+|\/\s*)(?:an?\s+)?(?=[a-z])/i;
const SAME_ALTERNATIVE =
  /^(?:in|at|with|for|under|before|now|currently|presently|previously|since|by|within|outside|anywhere|elsewhere|from|on|during|full|part|been|worked|served|employed|any|either|if|including|whether|have|prior)\b|\b(?:deputy|deputies|sheriff|trooper|constable|marshal|peace|police|detective|law enforcement)\b/i;
/** The rest of a label, up to where its colon or its answer stands. */
const OWN_LABEL =
  /^[\s"')]*(?:(?:licen[sc]e|certificat\w+|certified|commission(?:ed)?|status|experience|credentials?|sworn|before|ever|currently|years?)[\s"')]*){0,4}(?:\(?\s*(?:y\s*\/\s*n|yes\s*(?:\/|or)\s*no|years?|circle one|check one)\s*\)?)?[\s"']*\??$/i;

const isQualifier = (word: string): boolean => QUALIFIERS.has(word) || STATES.has(word);

/** The number of words left when those are taken from the end that only qualify. */
function unqualified(words: readonly string[], to: number, names: boolean): number {
  let end = to;
  while (end > 0 && isQualifier((words[end - 1] as string).toLowerCase())) end--;
  // "a Texas peace officer": a name behind its article.
  let name = end;
  while (names && name > 0 && /^[A-Z]/.test(words[name - 1] as string)) name--;
  if (name === end || name === 0) return end;
  // "an EMT or police officer" names another role.
  if (words.slice(end, to).some((word) => /^(?:or|and)$/i.test(word))) return end;
  const before = unqualified(words, name, false);
  return words.slice(before, name).some((word) => /^an?$/i.test(word)) ? before : end;
}

const isCounted = (word: string): boolean =>
  word === 'of' || MEASURE.has(word) || QUALIFIERS.has(word) || COUNT.test(word);

/** Where "worked for any agency" or "held the rank" begins, that ends at a word; -1 where nothing of that kind stands there. */
function capacityFrom(words: readonly string[], end: number, last: string): number {
  const word = (at: number): string => (words[at] ?? '').toLowerCase();
  if (last === 'of' && POST.has(word(end - 1)))
    return HAS.has(word(unqualified(words, end - 1, false) - 1)) ? unqualified(words, end - 1, false) - 1 : -1;
  const inner = unqualified(words, end, false);
  if (MEASURE.has(word(end - 1)) || POST.has(word(end - 1))) {
    let at = end - 1;
    while (at > 0 && isCounted(word(at - 1))) at--;
    return HAS.has(word(at - 1)) || word(at - 1) === 'completed' ? at - 1 : at === 0 ? 0 : -1;
  }
  if (last !== 'as') return -1;
  // "certified as", "sworn in as": the verb is a qualifier elsewhere.
  for (let at = end - 1; at >= inner - 1 && at >= 0; at--) if (CAPACITY.has(word(at))) return at;
  for (let at = end - 1; at >= Math.max(0, end - FARTHEST); at--) {
    if (CAPACITY.has(word(at))) return WHERE.has(word(at + 1)) ? at : -1;
    if (NEVER_BETWEEN.test(word(at))) return -1;
  }
  return -1;
}

/** True where the words claim the role that follows them: of "you", or of nobody where they are a label. */
function leadsTo(words: readonly string[], names: boolean): boolean {
  const word = (at: number): string => (words[at] ?? '').toLowerCase();
  let end = unqualified(words, words.length, names);
  const last = word(end - 1);
  let verb = '';
  if (last === 'as' || last === 'of') {
    end = capacityFrom(words, end - 1, last);
    if (end < 0) return false;
    verb = 'as';
    end = unqualified(words, end, false);
  }
  if (word(end - 1) === 'been') {
    verb = 'been';
    end = unqualified(words, end - 1, false);
  }
  // "you have been", "you were", "I am".
  if (IS.has(word(end - 1)) && /^(?:you|i)$/.test(word(end - 2))) return true;
  if (HAVE.has(word(end - 1)) && verb !== '') end--;
  if (end <= 0) return true;
  if (word(end - 1) === 'i') return verb !== '';
  if (word(end - 1) !== 'you') return false;
  const opening = word(end - 2);
  if (verb === '') return IS.has(opening);
  return opening === '' || OPENS.has(opening);
}

/** True where a question or label claims the role, from the words before the title and those between the title and the mark. */
export function claimsRole(before: string, behind: string): boolean {
  if (SECOND.test(behind)) return false;
  const other = ALTERNATIVE.exec(behind);
  if (other && !SAME_ALTERNATIVE.test(behind.slice(other[0].length))) return false;
  const words =
    before.slice(-LONGEST).match(/[\w\u00c0-\u024f](?:[\w.'\u2019\u00c0-\u024f-]*[\w\u00c0-\u024f])?/g) ?? [];
  while (words.length > 0 && /^\d+[a-z]?$|^q\d*$|^[b-hj-z]$/i.test(words[0] as string)) words.shift();
  const names = /\byou\b/.test(before);
  const end = unqualified(words, words.length, names);
  const holder = (words[end - 1] ?? '').toLowerCase();
  if (HAS.has(holder) && (words[unqualified(words, end - 1, false) - 1] ?? '').toLowerCase() === 'you')
    return HELD_BEHIND.test(behind);
  return BEHIND.test(behind) && leadsTo(words, names);
}

/** True where nothing but the rest of the title's own label stands between it and the colon, cell or line end of an answer. */
export const isOwnLabel = (between: string): boolean => OWN_LABEL.test(between);
