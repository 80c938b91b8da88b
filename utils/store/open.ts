import { openDB } from 'idb';
import type { Reply } from '../messages/protocol.ts';
import { abort } from './abort.ts';
import { migrate } from './migrations.ts';
import { DATABASE, DATABASE_VERSION, type OfficerLensSchema, type Store } from './schema.ts';

let opened: Promise<Store> | null = null;
/** Why the last opening has not come to an end, as a sentence; '' while nothing holds it up. */
let held = '';

/** How long a blocked opening may take before it is said to be one, in milliseconds. */
const BLOCKED_AFTER = 2000;

/**
 * Opens the database once for this context; later calls share the connection. A failure is a sentence for the reviewer and is tried again
 * at the next call. Only the background and extension pages may call this: a content script would open the page's database.
 */
export async function openStore(): Promise<Reply<Store>> {
  opened ??= open();
  const opening = opened;
  try {
    return { ok: true, value: await Promise.race([opening, whenBlocked()]) };
  } catch (error) {
    if (opened === opening && held === '') opened = null;
    return { ok: false, code: 'store', reason: sentenceFor(error) };
  }
}

/** The next call opens a connection of its own: in Firefox one that met a full disk fails for good. */
export function openAnew(): void {
  opened = null;
}

/** Async, so that a browser that refuses by throwing is answered like one that refuses later. */
async function open(): Promise<Store> {
  held = '';
  let upgradeFailure: unknown = null;
  return openDB<OfficerLensSchema>(DATABASE, DATABASE_VERSION, {
    // A step that fails must take the whole upgrade back: without the abort the browser would keep half of it under the new version.
    upgrade: (database, oldVersion, _newVersion, transaction) => {
      transaction.done.catch(() => undefined);
      migrate(database, oldVersion, transaction).catch((error: unknown) => {
        upgradeFailure = transaction.error ?? error;
        abort(transaction);
      });
    },
    blocked: () => {
      held =
        'Another window holds an older version of the records open. Close the other panels of Officer Lens, then try again.';
    },
    // A newer copy of the extension wants to change the database: make way at once, this context opens again when asked.
    blocking: (_current, _blocked, event) => {
      opened = null;
      (event.target as IDBDatabase).close();
    },
    terminated: () => {
      opened = null;
    },
  }).then(
    (store) => {
      held = '';
      return store;
    },
    (error: unknown) => {
      throw upgradeFailure ?? error;
    },
  );
}

function whenBlocked(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => {
      if (held !== '') reject(new Error(held));
    }, BLOCKED_AFTER);
  });
}

/** What to tell a reviewer of an error of the database. */
export function sentenceFor(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') {
    return 'The disk has no room left for the records. Nothing was changed; free some room, then try again.';
  }
  if (name === 'VersionError') {
    return 'The records were made by a newer version of Officer Lens. Update the extension to read them.';
  }
  if (name === 'InvalidStateError' || name === 'UnknownError' || name === 'SecurityError') {
    return 'The browser does not let Officer Lens keep records here: the disk is full, the window is private, or the profile is damaged.';
  }
  return error instanceof Error && error.message !== '' ? error.message : 'The records could not be opened.';
}
