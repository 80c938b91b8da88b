import { nameOf } from '../../../utils/store/packs.ts';
import { ErrorNote } from '../../ErrorNote.tsx';
import { Icon } from '../../Icon.tsx';
import { PageText } from '../../PageText.tsx';
import * as state from '../../state/packs.ts';
import { propose } from '../../state/packs-actions.ts';
import { Refusals } from './Refusals.tsx';

/** What is not as it should be: packs that could not be loaded; and what waits to be looked at. */
export function PackNotes() {
  const { leftOut = [], error = null } = state.inForce.value ?? {};
  return (
    <>
      <ErrorNote reason={error === null ? null : `The default pack is in force. ${error}`} />
      {leftOut.map(({ key, id, version, refusals }) => (
        <div class="note bad" role="alert" key={key}>
          <Icon name="warn" />
          <p>
            <b>
              <PageText text={`${id} ${version}`.trim()} />
            </b>{' '}
            is in use and could not be loaded. The other packs are in force without it.
          </p>
          <Refusals refusals={refusals} />
        </div>
      ))}
      {state.families.value.map(
        ({ id, shown, waiting }) =>
          waiting && (
            <div class="note" key={id}>
              <Icon name="file" />
              <p>
                <b>{nameOf(waiting)} is waiting.</b> It came with the program. {nameOf(shown)} stays in force until you
                have seen what would change.
              </p>
              <p>
                <button
                  type="button"
                  class="btn"
                  onClick={() => void propose(nameOf(waiting), { kind: 'use', key: waiting.key })}
                >
                  See what would change
                </button>
              </p>
            </div>
          ),
      )}
    </>
  );
}
