import type { ContentCommand, Reply } from '../messages/protocol.ts';
import { placeOfFrame } from './frame-place.ts';
import type { Reader } from './reader.ts';

/** What commands do beside painting. */
export interface CommandHost {
  /** Scrolls to a mention and makes it the current one; false where it is not in the page now. */
  goTo(index: number): boolean;
  /** Next or previous mention; its index, or -1 where there is none. */
  step(by: 1 | -1): number;
  stop(): void;
}

/** Carries out one command of the background. */
export function obey(command: ContentCommand, reader: Reader, host: CommandHost): Reply<unknown> {
  const { session } = reader.sending;
  switch (command.kind) {
    case 'ping':
      return done(session.id);
    case 'where':
      return done(placeOfFrame(reader.reading.roots));
    case 'stop':
      host.stop();
      return done(null);
    case 'step':
      return done(host.step(command.by));
    case 'area-changed':
      if (command.session === session.id) void reader.locate();
      return done(null);
    case 'resend':
      if (command.session === session.id) reader.sending.resend();
      return done(null);
    case 'go-to':
      if (command.session !== session.id) return gone();
      return host.goTo(command.index) ? done(null) : gone();
    case 'marks':
      return reader.take(command) ? done(null) : gone();
  }
}

function done<T>(value: T): Reply<T> {
  return { ok: true, value };
}

function gone(): Reply<never> {
  return { ok: false, code: 'gone', reason: 'The page has changed; these words are no longer shown.' };
}
