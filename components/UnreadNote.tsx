import type { ComponentChildren } from 'preact';
import type { Unread } from '../utils/messages/protocol.ts';
import { sayUnread } from '../utils/review/unread-words.ts';
import { Icon } from './Icon.tsx';
import { PageText } from './PageText.tsx';
import { UnreadAction } from './UnreadAction.tsx';

/** What is not in the list: parts that could not be read, and sentences that say what was cut. */
export interface LeftOut {
  unread: Unread[];
  cut: string[];
}

/** What could not be read, in brick and first: silence is never a result. `children`: what can be done about it all. */
export function UnreadNote({ unread, cut, children }: LeftOut & { children?: ComponentChildren }) {
  if (unread.length === 0 && cut.length === 0) return null;
  return (
    <div class="note bad">
      <Icon name="eye" />
      {unread.map((one) => (
        <p key={`${one.kind} ${one.detail}`}>
          <PageText text={sayUnread(one)} /> <UnreadAction unread={one} />
        </p>
      ))}
      {cut.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {children}
    </div>
  );
}
