/** The little grammar that the engine itself needs, for packs of language `en`. Nothing here knows what an officer is. */
import { ABBREVIATION, CONJUNCTION, EMPLOYER_PREPOSITION, FUNCTION_WORD, MONTH, ONGOING } from './compiled.ts';

const split = (words: string): string[] => words.split(' ');

/** Word -> flags. */
export const GRAMMAR: ReadonlyMap<string, number> = (() => {
  const flags = new Map<string, number>();
  const add = (words: string, bits: number): void => {
    for (const word of split(words)) flags.set(word, (flags.get(word) ?? 0) | bits);
  };
  add(
    'a an the this that these those each every some any no all both of to in on by from into onto over under about against as at with for and or but nor if is are was were be been being am has have had do does did will would shall should can could may might must i me my we us our you your he him his she her it its they them their who whom whose which what when where while during through between among after before until since per via than then so not never',
    FUNCTION_WORD,
  );
  add('at with for of', EMPLOYER_PREPOSITION);
  add('and or', CONJUNCTION);
  add(
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer fall autumn winter',
    MONTH,
  );
  add('present current currently now today ongoing date', ONGOING);
  add('jan feb mar apr jun jul aug sep sept oct nov dec', ABBREVIATION);
  add(
    'sgt lt cpt capt cpl col maj gen sr jr mr mrs ms dr st mt ft dept inc co corp ltd no vs etc ave blvd rd asst assoc assn govt natl intl univ u.s d.c ofc ofcs det dep tpr hon rev est approx',
    ABBREVIATION,
  );
  return flags;
})();

const TIME = /^(?:years?|yrs?|months?|decades?|tours?)$/i;

/** "years", "months": a word that measures how long something was done. */
export const isTime = (word: string): boolean => TIME.test(word);
