/**
 * Of whom a clause speaks. A resume leaves its own subject out ("served as a police officer") or says "I"; where another
 * subject stands before the words that claim a role ("the man who was a trooper"), the role is not the applicant's.
 */
import { sentenceBreak } from './clauses.ts';
import { CONJUNCTION, EMPLOYER_PREPOSITION, FUNCTION_WORD, MONTH } from './compiled.ts';
import type { Phrase, Reading } from './reading.ts';
import * as T from './tokens.ts';

/** Tokens before the claim in which its subject is looked for. */
const FARTHEST = 40;
const SEMICOLON = 0x3b;
/** Names between an article and a phrase. */
const MOST_NAMES = 3;
/** Words between "one of" and a phrase. */
const MOST_COUNTING = 6;
/** UTF-16 units on each side of a phrase in which quotation marks are looked for. */
const LONGEST_QUOTE = 160;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const FIRST = words("i i'm i've i'd myself");
const ANY_FIRST = /\b(?:I|I'm|my|My|me|we|We|our|Our|myself)\b/;
const THIRD = words("he she they he's she's he'd she'd they'd they're they've somebody someone everyone nobody anyone");
const ADVERB = words(
  'also not only just then later once first previously formerly had has have having ever long briefly subsequently recently currently now still always already again twice soon eventually proudly successfully actively honorably',
);
const VERB = words(
  'was were is are am been be became become served serves worked works began started retired joined hired employed continued returned left rose moved advanced elevated promoted appointed sworn commissioned sailed',
);
const BEING = words('am was be been');
const ARTICLE = words('a an the');
const ADJECTIVE = words('former retired ex');
/** Nouns that may be the subject of a claim about oneself: "my last job was". */
const OWN = words(
  'job jobs career title titles position positions role roles work occupation rank duty duties assignment assignments post posts years year months month time times that which this college school university graduation army navy marines service before after when while experience background employment decade decades tour tours shift shifts nights weekends summers days profession trade past life employer discharge',
);
/** Articles, numbers, ordinals and adjectives; a noun that is no adjective too ("cadet", "training") must not join them. */
const AMONG = words(
  'a the these those its only very first second third fourth fifth sixth seventh eighth ninth tenth last final few fewer many several some two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred dozen original earliest initial new newest newly senior junior young younger youngest old older oldest longest serving best most decorated experienced sworn commissioned uniformed armed active female male black white african american asian hispanic latino latina native openly gay bilingual full part time full-time part-time full-duty and',
);
/** Grammar that may follow the name of somebody who does something. */
const DOING = words('and was is will would can could has had did who');
const FOR = words('by for to with under from at in on about than like');
const PREPOSITION = words('with by from to for need needs under beside alongside including');

const wordAt = (reading: Reading, token: number): string => {
  const { text, tokens } = reading;
  return text.slice(tokens.start[token], tokens.end[token]).replace('\u2019', "'").toLowerCase();
};

/** "then", "later": says when or how, and names nobody. */
export const isAdverb = (reading: Reading, token: number): boolean => ADVERB.has(wordAt(reading, token));

function saysFirstPerson(reading: Reading): boolean {
  if (reading.firstPerson === 0) reading.firstPerson = ANY_FIRST.test(reading.text) ? 1 : 2;
  return reading.firstPerson === 1;
}

const isMark = (reading: Reading, token: number): boolean =>
  ((reading.tokens.flags[token] as number) & T.SHAPE) >= T.NUMBER || (reading.wordFlags(token) & MONTH) !== 0;

const isName = (reading: Reading, token: number): boolean =>
  ((reading.tokens.flags[token] as number) & T.SHAPE) === T.CAPITALISED;

/** First token of the sentence, or of its part behind a semicolon. */
function sentenceStart(reading: Reading, token: number): number {
  let start = token;
  while (start > 0 && token - start < FARTHEST && !sentenceBreak(reading, start)) {
    if (T.markOf(reading.tokens.flags[start - 1] as number) === SEMICOLON) break;
    start--;
  }
  return start;
}

/** "Irrigation lead who served as", "I am a baker who": the applicant, unless a verb or preposition brought in somebody else. */
function whoIsAnother(reading: Reading, from: number, who: number): boolean {
  let start = from;
  for (let i = from; i < who; i++) if (FIRST.has(wordAt(reading, i))) start = i + 1;
  if (start > from && !BEING.has(wordAt(reading, start)) && !wordAt(reading, start - 1).endsWith("'m")) return true;
  for (let i = start; i < who; i++) {
    const word = reading.wordFlags(i);
    if ((word & FUNCTION_WORD) === 0 || (word & CONJUNCTION) !== 0) continue;
    if (start === from || !(ARTICLE.has(wordAt(reading, i)) || BEING.has(wordAt(reading, i)))) return true;
  }
  return false;
}

/** True where the noun right before a verb, or at the head of its sentence, is another subject. */
function nounIsAnother(reading: Reading, from: number, verb: number): boolean {
  // "Moved up to": a capital opens a sentence that has no subject.
  if (isName(reading, verb) || wordAt(reading, verb + 1) === 'me') return false;
  // "My last job before nursing was".
  if (wordAt(reading, from) === 'my' && (OWN.has(wordAt(reading, from + 1)) || OWN.has(wordAt(reading, from + 2))))
    return false;
  let before = verb - 1;
  while (before >= from && ADVERB.has(wordAt(reading, before))) before--;
  if (before < from || isMark(reading, before)) return false;
  const flags = reading.wordFlags(before);
  if ((flags & CONJUNCTION) !== 0 || wordAt(reading, before) === 'but') return false;
  if (OWN.has(wordAt(reading, before))) return false;
  // "Maria Lopez served as": a biography of the applicant, where the text never says "I".
  if (isName(reading, before) && isName(reading, from)) return saysFirstPerson(reading);
  return (flags & FUNCTION_WORD) === 0;
}

/** "led by a former", "such as retired": the adjective stands beside somebody who was met. */
function adjectiveIsAnothers(reading: Reading, from: number, adjective: number): boolean {
  let before = adjective - 1;
  if (before < from) return false;
  const article = ['a', 'an', 'the', 'our', 'one', 'another'].includes(wordAt(reading, before));
  if (article) before--;
  if (before < from) return false;
  const word = wordAt(reading, before);
  if (word === 'as') return before > from && wordAt(reading, before - 1) === 'such';
  if (PREPOSITION.has(word)) return true;
  return article && !isMark(reading, before) && (reading.wordFlags(before) & FUNCTION_WORD) === 0 && !VERB.has(word);
}

/** "hired as a cook by the sheriff": between the claim and the phrase stands what was claimed. */
export function isFor(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (FOR.has(wordAt(reading, i))) return true;
  return false;
}

/** True where a claim of the pack ("was a", "served as", "former") that stands before a phrase is about somebody else. */
export function isOfAnother(reading: Reading, claim: number): boolean {
  const from = sentenceStart(reading, claim);
  for (let i = claim; i >= from; i--) {
    const word = wordAt(reading, i);
    if (FIRST.has(word)) return false;
    if (word === 'who') return whoIsAnother(reading, from, i);
    if (THIRD.has(word)) return i > from || saysFirstPerson(reading);
  }
  const first = wordAt(reading, claim);
  if (ADJECTIVE.has(first)) return adjectiveIsAnothers(reading, from, claim);
  return VERB.has(first) && nounIsAnother(reading, from, claim);
}

const isApostrophe = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit === 0x27 || unit === 0x2019;
};

/** "Police officer's spouse": an owner is not the applicant. */
export function isOwner(reading: Reading, phrase: Phrase): boolean {
  const { tokens, text } = reading;
  if (phrase.end >= tokens.count || ((tokens.flags[phrase.end] as number) & (T.LINE_START | T.WALL_BEFORE)) !== 0)
    return false;
  if (isMark(reading, phrase.end)) return false;
  const end = tokens.end[phrase.end - 1] as number;
  if (!isApostrophe(text, end - 2) && !isApostrophe(text, end - 1) && !isApostrophe(text, end)) return false;
  return /['\u2019]s$|s['\u2019]$/i.test(text.slice(end - 2, end)) || /^['\u2019]s?\s/i.test(text.slice(end, end + 3));
}

/** "As a CBP officer I made arrests": the speaker names himself. */
export function isMyself(reading: Reading, phrase: Phrase): boolean {
  let article = phrase.start - 1;
  for (let taken = 0; taken < MOST_NAMES && article > 0 && isPlainWord(reading, article); taken++) article--;
  const as = article - 1;
  if (as < 0 || (reading.wordFlags(article) & FUNCTION_WORD) === 0) return false;
  if (!ARTICLE.has(wordAt(reading, article)) || wordAt(reading, as) !== 'as') return false;
  let after = phrase.end;
  if (after < reading.tokens.count && ((reading.tokens.flags[after] as number) & T.SHAPE) === T.MARK) after++;
  return after < reading.tokens.count && FIRST.has(wordAt(reading, after));
}

const isPreposition = (reading: Reading, token: number): boolean =>
  (reading.wordFlags(token) & EMPLOYER_PREPOSITION) !== 0;

/** A word that may stand between "one of" and those whom the speaker is one of: "the first 12 female". */
function countsThem(reading: Reading, token: number): boolean {
  if (((reading.tokens.flags[token] as number) & (T.LINE_START | T.WALL_BEFORE)) !== 0) return false;
  const word = wordAt(reading, token);
  // "one of the town's first police officers"
  return ((reading.tokens.flags[token] as number) & T.SHAPE) === T.NUMBER || AMONG.has(word) || word.endsWith("'s");
}

/**
 * "I was one of the first police officers": a plural that takes the speaker in, where he says "I" right before. A noun between
 * ("one of the youths police officers mentored") is what he was instead.
 */
export function isOneOf(reading: Reading, phrase: Phrase): boolean {
  if (!phrase.plural) return false;
  let of = phrase.start - 1;
  for (let taken = 0; taken < MOST_COUNTING && of > 1 && countsThem(reading, of); taken++) of--;
  if (of < 3 || wordAt(reading, of) !== 'of' || wordAt(reading, of - 1) !== 'one') return false;
  const verb = of - 2;
  if (wordAt(reading, verb) === "i'm") return true;
  return (
    (BEING.has(wordAt(reading, verb)) || wordAt(reading, verb) === 'became') && FIRST.has(wordAt(reading, verb - 1))
  );
}

/** "Deputy Hale taught me": in a sentence a name behind a role, and what it does, say who has it. */
export function isActing(reading: Reading, phrase: Phrase): boolean {
  const { flags, count } = reading.tokens;
  let after = phrase.end;
  for (let taken = 0; taken < MOST_NAMES && after < count && isName(reading, after); taken++, after++) {
    if (((flags[after] as number) & (T.LINE_START | T.WALL_BEFORE)) !== 0 || isMark(reading, after)) return false;
  }
  if (after === phrase.end || after >= count || ((flags[after] as number) & (T.LINE_START | T.WALL_BEFORE)) !== 0)
    return false;
  if (((flags[after] as number) & T.SHAPE) !== T.LOWER_WORD) return false;
  // "Deputy Orrin of your office".
  if (isPreposition(reading, after) && ['your', 'our'].includes(wordAt(reading, after + 1))) return true;
  return !isFunctionWord(reading, after) || DOING.has(wordAt(reading, after));
}

/** "Probation officer M. Sorrel": an initial and a name behind a role say who has it. */
export function isNamedPerson(reading: Reading, phrase: Phrase): boolean {
  const { flags, count } = reading.tokens;
  const { end } = phrase;
  if (end + 1 >= count || ((flags[end] as number) & (T.LINE_START | T.WALL_BEFORE)) !== 0) return false;
  const initial = ((flags[end] as number) & T.SHAPE) === T.INITIAL && ((flags[end] as number) & T.STOP_AFTER) !== 0;
  return initial && isName(reading, end + 1) && ((flags[end + 1] as number) & T.LINE_START) === 0;
}

/** "A county officer came to the site": somebody who does something, and not yet named. */
export function isSomebody(reading: Reading, phrase: Phrase): boolean {
  const { flags, count } = reading.tokens;
  let before = phrase.start - 1;
  // "a Baltimore County police officer"
  for (let taken = 0; taken < MOST_NAMES && before > 0 && isName(reading, before); taken++) before--;
  if (before < 0 || !['a', 'an', 'another', 'one'].includes(wordAt(reading, before))) return false;
  if (phrase.end >= count || ((flags[phrase.end] as number) & (T.LINE_START | T.WALL_BEFORE)) !== 0) return false;
  return ((flags[phrase.end] as number) & T.SHAPE) === T.LOWER_WORD && !isFunctionWord(reading, phrase.end);
}

/** A word that is no grammar: "medical" of "a medical service officer". */
const isPlainWord = (reading: Reading, token: number): boolean =>
  ((reading.tokens.flags[token] as number) & T.SHAPE) < T.NUMBER && (reading.wordFlags(token) & FUNCTION_WORD) === 0;

const isFunctionWord = (reading: Reading, token: number): boolean =>
  (reading.wordFlags(token) & FUNCTION_WORD) !== 0 && wordAt(reading, token) !== 'who';

const MARK = /["'\u2018\u2019\u201c\u201d]/;
/** Quotation marks that open and close. */
const OPENING = /(?:^|[\s(])["'\u2018\u201c]/g;
const CLOSING = /["'\u2019\u201d](?=$|[\s,.;:)])/;

/** True where a phrase stands inside quotation marks on its line. */
export function isQuoted(reading: Reading, phrase: Phrase): boolean {
  const { text, tokens } = reading;
  const line = tokens.line[phrase.start] as number;
  const from = tokens.start[reading.lineStart(line)] as number;
  const until = tokens.end[reading.lineEnd(line) - 1] as number;
  const before = text.slice(Math.max(0, from - 1), tokens.start[phrase.start]).slice(-LONGEST_QUOTE);
  const after = text.slice(tokens.end[phrase.end - 1], until + 1).slice(0, LONGEST_QUOTE);
  if (!MARK.test(before)) return false;
  const opened = [...before.matchAll(OPENING)].at(-1);
  if (!opened || !CLOSING.test(after)) return false;
  return !CLOSING.test(before.slice(opened.index + opened[0].length));
}

/** Tokens of the longest name of a work on each side of a phrase. */
const LONGEST_WORK = 12;

/** True where a phrase stands in quotation marks among words of grammar: "Diary of a Prison Officer" names a work, "Vice President & Officer" a title. */
export function isInWork(reading: Reading, phrase: Phrase): boolean {
  if (!isQuoted(reading, phrase)) return false;
  const { text, tokens } = reading;
  for (let i = phrase.start - 1, taken = 0; i >= 0 && taken < LONGEST_WORK; i--, taken++) {
    if (MARK.test(text[tokens.end[i] as number] ?? '') || MARK.test(text[(tokens.start[i + 1] as number) - 1] ?? ''))
      break;
    if (isFunctionWord(reading, i)) return true;
  }
  for (let i = phrase.end, taken = 0; i < tokens.count && taken < LONGEST_WORK; i++, taken++) {
    if (MARK.test(text[tokens.end[i - 1] as number] ?? '')) break;
    if (isFunctionWord(reading, i)) return true;
  }
  return false;
}
