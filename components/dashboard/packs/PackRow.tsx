import type { Rights } from '../../../utils/packs/rights.ts';
import { nameOf } from '../../../utils/store/packs.ts';
import type { PackRecord } from '../../../utils/store/records.ts';
import { PageText } from '../../PageText.tsx';
import * as state from '../../state/packs.ts';
import { propose } from '../../state/packs-actions.ts';
import { dayOf } from '../../time.ts';
import { TestSign } from './TestSign.tsx';

interface PackRowProps {
  family: state.PackFamily;
  isOpen: boolean;
  toggle(): void;
}

/** One pack: whether it is in use, which version, what it may change and where it came from. */
export function PackRow({ family, isOpen, toggle }: PackRowProps) {
  const { shown, isOn, versions } = family;
  const facts = state.facts.value?.[shown.key];
  const name = nameOf(shown);
  const isLowest = isOn && shown.place === 0 && shown.kind === 'complete';
  return (
    <tr aria-selected={isOpen}>
      <td>
        <input
          class="switch"
          type="checkbox"
          role="switch"
          aria-label={`Use ${name}`}
          aria-checked={isOn}
          checked={isOn}
          disabled={isLowest}
          title={isLowest ? 'The lowest pack stays; another complete pack can take its place' : undefined}
          onChange={(event) => {
            // Nothing is switched before it was looked at and said yes to.
            event.currentTarget.checked = isOn;
            void propose(isOn ? `Without ${name}` : name, { kind: isOn ? 'leave' : 'use', key: shown.key });
          }}
        />
      </td>
      <td class="fill">
        <b>{shown.kind === 'tuning' ? name : shown.id}</b>
        {facts && facts.description !== '' && (
          <p class="s">
            <PageText text={facts.description} />
          </p>
        )}
      </td>
      <td class="num">{shown.version || dayOf(shown.installed)}</td>
      <td>
        <TestSign isOn={isOn} facts={facts} />
      </td>
      <td class="s">{facts?.rights ? rightsInWords(facts.rights) : ''}</td>
      <td class="s cut" title={sourceOf(shown)}>
        <PageText text={sourceOf(shown)} />
      </td>
      <td class="r">
        <Order family={family} />{' '}
        <button type="button" class="btn" aria-expanded={isOpen} aria-label={`Open ${name}`} onClick={toggle}>
          Open{versions.length > 1 ? ` ${versions.length} versions` : ''}
        </button>
      </td>
    </tr>
  );
}

/** Where a version came from, and who brought it: "file county.json, R. Okafor, 12 Nov 2026". */
export function sourceOf({ source, fileName, by, installed }: PackRecord): string {
  if (source === 'built-in') return 'came with the program';
  const from = source === 'file' ? `file ${fileName}` : 'pasted';
  return [from, by, dayOf(installed)].filter((part) => part !== '').join(', ');
}

function rightsInWords({ labels, policy, protected: rows }: Rights): string {
  const all = [labels && 'labels', policy && 'policy', rows.length > 0 && 'short course'].filter(
    (one) => one !== false,
  );
  return all.length === 0 ? 'names only' : all.join(', ');
}

/** Later packs win; where two lie above the lowest, they can change places. */
function Order({ family: { shown, isOn, kind } }: { family: state.PackFamily }) {
  const { files } = state.inUse.value;
  if (!isOn || kind === 'tuning' || files.length < 3 || shown.place === 0) return null;
  const at = files.indexOf(shown.key);
  const name = nameOf(shown);
  return (
    <>
      {at > 1 && (
        <button
          type="button"
          class="btn"
          onClick={() => void propose(`${name}, earlier`, { kind: 'down', key: shown.key })}
        >
          Earlier
        </button>
      )}{' '}
      {at < files.length - 1 && (
        <button
          type="button"
          class="btn"
          onClick={() => void propose(`${name}, later`, { kind: 'up', key: shown.key })}
        >
          Later
        </button>
      )}
    </>
  );
}
