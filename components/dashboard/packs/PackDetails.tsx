import { useState } from 'preact/hooks';
import { nameOf } from '../../../utils/store/packs.ts';
import type { PackRecord } from '../../../utils/store/records.ts';
import { PageText } from '../../PageText.tsx';
import { offerFile } from '../../state/offer-file.ts';
import * as state from '../../state/packs.ts';
import { propose, remove } from '../../state/packs-actions.ts';
import { FailedTests } from './FailedTests.tsx';
import { sourceOf } from './PackRow.tsx';
import { Refusals } from './Refusals.tsx';

/** All of one pack: what it may change about the short course, tests that fail, and every version that is kept. */
export function PackDetails({ family: { id, kind, shown, versions } }: { family: state.PackFamily }) {
  const facts = state.facts.value?.[shown.key];
  return (
    <section class="card">
      <header>
        <h2>{kind === 'tuning' ? nameOf(shown) : id}</h2>
        {facts && facts.status !== '' && <span class="s">{facts.status}</span>}
      </header>
      {facts && (
        <div class="pad grid">
          {facts.refusals.length > 0 && <Refusals refusals={facts.refusals} />}
          {facts.rights && facts.rights.protected.length > 0 && (
            <div>
              <h3>What it says of the short course</h3>
              <ul class="s">
                {facts.rights.protected.map((row) => (
                  <li key={row}>{row}</li>
                ))}
              </ul>
            </div>
          )}
          {facts.tests && <FailedTests title="Tests that fail" failed={facts.tests.failed} />}
        </div>
      )}
      <div class="scroll">
        <table>
          <caption class="vh">Versions that are kept</caption>
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">State</th>
              <th scope="col">Source</th>
              <th scope="col">Hash</th>
              <th scope="col" class="r">
                <span class="vh">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.map((record) => (
              <VersionRow key={record.key} record={record} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function VersionRow({ record }: { record: PackRecord }) {
  const [isSure, setSure] = useState(false);
  const isOn = record.place !== null;
  const used = state.families.value.find(({ versions, isOn: inUse }) => inUse && versions.includes(record))?.shown;
  const isBack = used !== undefined && used.installed > record.installed;
  return (
    <tr>
      <td class="num">{record.version || 'local'}</td>
      <td class="s">{isOn ? 'in use' : 'kept'}</td>
      <td class="s fill">
        <PageText text={sourceOf(record)} />
      </td>
      <td>
        <code class="s" title={record.key}>
          {record.key.slice(0, SHOWN_DIGITS)}
        </code>
      </td>
      <td class="r">
        {!isOn && (
          <button
            type="button"
            class="btn"
            onClick={() => void propose(nameOf(record), { kind: 'use', key: record.key })}
          >
            {isBack ? 'Roll back to' : 'Use'} {record.version || 'this'}
          </button>
        )}{' '}
        <button type="button" class="btn" aria-label={`Export ${nameOf(record)}`} onClick={() => save(record)}>
          Export
        </button>{' '}
        {!isOn && record.source !== 'built-in' && (
          <button type="button" class="btn" onClick={() => (isSure ? void remove(record) : setSure(true))}>
            {isSure ? 'Remove: old labels cannot be made again' : 'Remove'}
          </button>
        )}
      </td>
    </tr>
  );
}

/** Digits that tell a version from others on a screen; the whole hash is in the title and in every export. */
const SHOWN_DIGITS = 12;

/** The file as it came, byte for byte. */
function save({ id, version, text }: PackRecord): void {
  const name = `${id.replaceAll('/', '-')}${version === '' ? '-local' : `-${version}`}.json`;
  offerFile({ blob: new Blob([text], { type: 'application/json' }), name });
}
