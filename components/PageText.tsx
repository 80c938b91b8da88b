import { showPlainly } from '../utils/review/show-plainly.ts';

/** Words of a page as plain text: own direction, unseen characters as "·", cut where no reader would follow. Never markup. */
export function PageText({ text }: { text: string }) {
  return <bdi>{showPlainly(text)}</bdi>;
}
