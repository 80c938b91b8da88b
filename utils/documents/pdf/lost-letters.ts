/**
 * Ligatures that a PDF maps to other characters ("O\u0138cer") or to none ("O cer"). What one strange character stands for is
 * learned from the words of the whole document: it must make known words, and the same ones wherever it stands.
 */
import type { PageLine } from './page-lines.ts';

const LIGATURES = ['ffi', 'ffl', 'ff', 'fi', 'fl', 'ti', 'tti', 'tt', 'ft', 'th', 'ct', 'st'];
/** Common words of resumes that have such letters; enough of them stand in any resume to learn from. */
const KNOWN = new Set(
  `office officer officers offices official officials officially traffic sheriff sheriffs staff staffing staffed sufficient efficient
  efficiency efficiently affairs affiliate affiliated affiliations different effective effectively effectiveness effort efforts
  offer offered offers offense offenses offender offenders difficult differences buffer cliff plaintiff tariff bailiff bailiffs
  first field fields find finding finance financial final finals finish finished file files filed filing fire firefighter firearm
  firearms fitness fixed five certified certificate certificates certification certifications notified verified verifying
  qualified profile profiles specific specifically scientific significant identified identification identify confidential
  confident confidence benefits definition defined defining refined satisfied satisfaction unified classified proficient
  proficiency briefing briefings chief chiefs fiscal artificial beneficial clarified modified filled finger fingerprint
  flow flight flights floor flexible fleet conflict conflicts reflect reflected influence flag florida fluent flood inflation
  affluent raffle shuffle effluent offline
  information education relations position positions administration administrative investigation investigations communication
  communications citation citations station action actions section operations operation organization direction national
  international executive relationship relationships active activities time times multiple attention retired patient patients
  testing detention litigation evaluation foundation promotion motivated institution
  committee letter letters matter matters better written attorney attorneys getting setting attended attend little pattern
  after shift shifts left software craft draft drafted aircraft lifted drift soft theft
  the this that with other months north south health youth month both death math
  district protect protection contact contract contracts conduct conducted director direct directed product products
  state staff street storage best test assistant assist history statistics student students`.split(/\s+/),
);
/** Words that lost their ligature without a trace; none of them is a word. */
const WITHOUT =
  /\b(?:o ?cers?|o ?cials?|o ?cially|tra ?c|certied|certicates?|certications?|eciency|ecient(?:ly)?|eective(?:ly)?|procient|prociency|specic(?:ally)?|notied|qualied|veried|identied|nancial|condential|signicant|scientic|dierent)\b/gi;
/** Words of this kind in a document from which they are no chance. */
const FEWEST_WITHOUT = 2;
/** Strange characters inside or at the edge of a word of plain letters. Accented letters of western languages are none. */
const STRANGE =
  '[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u0100-\\u1dff\\u2100-\\u2121\\u2123-\\ufaff\\ufb07-\\uffff]';
const HURT = new RegExp(`([A-Za-z]*)((?:${STRANGE}|(?<=[A-Za-z])\\?(?=[a-z?]))+)([a-z]*)`, 'gu');

/** What strange characters stand for in a document with these lines: the reading that makes most known words. */
export function learnLetters(lines: readonly PageLine[]): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const { text } of lines) {
    for (const [, before = '', strange = '', after = ''] of text.matchAll(HURT)) {
      if (before === '' && after === '') continue;
      for (const ligature of LIGATURES) {
        if (!KNOWN.has(`${before}${ligature}${after}`.toLowerCase())) continue;
        const tally = votes.get(strange) ?? new Map<string, number>();
        tally.set(ligature, (tally.get(ligature) ?? 0) + 1);
        votes.set(strange, tally);
      }
    }
  }
  const learned = new Map<string, string>();
  for (const [strange, tally] of votes) {
    const [first, second] = [...tally].sort((a, b) => b[1] - a[1]);
    if (first && (second === undefined || first[1] > second[1])) learned.set(strange, first[0]);
  }
  return learned;
}

/** The line with its letters put back; the same line where nothing was lost. */
export function mendLetters(line: PageLine, learned: ReadonlyMap<string, string>): PageLine {
  if (learned.size === 0) return line;
  /** Where in the old text replaced characters end, and by how much the text grew up to there. */
  const growth: { after: number; by: number }[] = [];
  let by = 0;
  const text = line.text.replace(HURT, (whole, before: string, strange: string, after: string, at: number) => {
    const letters = learned.get(strange);
    if (letters === undefined || (before === '' && after === '')) return whole;
    by += letters.length - strange.length;
    growth.push({ after: at + before.length + strange.length, by });
    const isCapital = before !== '' && before === before.toUpperCase() && before.length > 1 && after === '';
    return before + (isCapital ? letters.toUpperCase() : letters) + after;
  });
  if (growth.length === 0) return line;
  const moved = (offset: number): number => offset + (growth.findLast(({ after }) => offset >= after)?.by ?? 0);
  const pieces = line.pieces.map((piece) => ({ ...piece, start: moved(piece.start), end: moved(piece.end) }));
  return { ...line, text, pieces };
}

/** Whether words have lost letters that cannot be put back. */
export function hasLostLetters(lines: readonly PageLine[]): boolean {
  let found = 0;
  for (const { text } of lines) {
    found += text.match(WITHOUT)?.length ?? 0;
    for (const [, before = '', strange = '', after = ''] of text.matchAll(HURT)) {
      if (/[a-z]$/.test(before) && after !== '' && strange !== '') found++;
    }
    if (found >= FEWEST_WITHOUT) return true;
  }
  return false;
}
