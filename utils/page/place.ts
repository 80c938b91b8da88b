import type { Unread } from '../messages/protocol.ts';

/** What is read where it is not the whole of a web page: a document that a page of ours shows. */
export interface ReadingPlace {
  /** Nothing outside it is read. */
  root: Element;
  /** Stands for the address of a page: names where the document came from, and itself. */
  address: string;
  title: string;
  /** What of the document could not be read, known before it was shown. */
  unread: Unread[];
}
