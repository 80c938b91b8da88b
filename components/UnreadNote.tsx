import type { Unread } from '../utils/messages/protocol.ts';
import { Icon } from './Icon.tsx';
import { PageText } from './PageText.tsx';

const SENTENCES: Record<Unread['kind'], (unread: Unread) => string> = {
  image: ({ count }) =>
    `Not read: ${counted(count, 'picture')}. Words in ${count === 1 ? 'it' : 'them'} are not in this list.`,
  canvas: ({ count }) => `Not read: ${counted(count, 'drawn page')}. Words there are not in this list.`,
  'pdf-viewer': ({ detail }) =>
    `A PDF${detail ? ` (${detail})` : ''} is shown in the browser’s own viewer. It has not been read. An empty list here would mean nothing.`,
  frame: ({ detail }) => `A frame${detail ? ` of ${detail}` : ''} may not be read. Words in it are not in this list.`,
  'hidden-text': ({ count }) => `${counted(count, 'piece')} of hidden text. It is not counted.`,
  editor: ({ count }) => `Not read: ${counted(count, 'field')} for writing.`,
  'file-part': ({ detail }) => `Not read: ${detail}`,
  'too-large': () => 'The page is too large to read whole. What is past the limit is not in this list.',
};

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** What is not in the list: parts that could not be read, and sentences that say what was cut. */
export interface LeftOut {
  unread: Unread[];
  cut: string[];
}

/** What could not be read, in brick and first: silence is never a result. */
export function UnreadNote({ unread, cut }: LeftOut) {
  if (unread.length === 0 && cut.length === 0) return null;
  return (
    <div class="note bad">
      <Icon name="eye" />
      {unread.map((one) => (
        <p key={`${one.kind} ${one.detail}`}>
          <PageText text={SENTENCES[one.kind](one)} />
        </p>
      ))}
      {cut.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
