import type { Unread } from '../messages/protocol.ts';

const SENTENCES: Record<Unread['kind'], (unread: Unread) => string> = {
  image: ({ count }) =>
    `Not read: ${counted(count, 'picture')}. Words in ${count === 1 ? 'it' : 'them'} are not in this list.`,
  canvas: ({ count }) => `Not read: ${counted(count, 'drawn page')}. Words there are not in this list.`,
  'undrawn-page': ({ detail, count }) =>
    `Not read yet: ${count === 1 ? 'page' : 'pages'} ${detail}. The viewer draws a page when you come to it; scroll there to have it read.`,
  'pdf-viewer': ({ detail }) =>
    `A PDF${detail ? ` (${detail})` : ''} is shown in the browser’s own viewer. It has not been read. An empty list here would mean nothing.`,
  frame: ({ detail }) => `A frame${detail ? ` of ${detail}` : ''} may not be read. Words in it are not in this list.`,
  'hidden-text': ({ count }) => `${counted(count, 'piece')} of hidden text. It is not counted.`,
  editor: ({ count }) => `Not read: ${counted(count, 'field')} for writing.`,
  'file-part': ({ detail }) => `Not read: ${detail}`,
  'too-large': () => 'The page is too large to read whole. What is past the limit is not in this list.',
};

/** What could not be read, as a sentence beside a list of mentions. It may hold words of a page. */
export function sayUnread(unread: Unread): string {
  return SENTENCES[unread.kind](unread);
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
