/** Characters that would hide or turn words: shown as marks, so that a reviewer sees that they are there. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const LONGEST = 400;

/** Words of a page as plain text: own direction, unseen characters as "·", cut where no reader would follow. Never markup. */
export function PageText({ text }: { text: string }) {
  return <bdi>{showPlainly(text)}</bdi>;
}

/** Text of a page as it may be shown. */
export function showPlainly(text: string): string {
  const plain = text.replace(UNSEEN, '·').replace(/\s+/g, ' ');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
