/** Characters that would hide or turn words: shown as marks, so that a reviewer sees that they are there. */
const UNSEEN = /[\p{Cc}\p{Cf}]|\u034f|\u115f|\u1160|\u3164/gu;
const LONGEST = 400;

/** Text of a page as it may be shown. A byte order mark is white space to JavaScript, but to a reader it is unseen like the others. */
export function showPlainly(text: string): string {
  const plain = text.replace(/[^\S\ufeff]+/g, ' ').replace(UNSEEN, '·');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
