import { useEffect, useState } from 'preact/hooks';
import type { OpenDocument } from '../utils/messages/protocol.ts';

import { showPlainly } from '../utils/review/show-plainly.ts';
import { openStore } from '../utils/store/open.ts';
import { readDocument } from '../utils/store/read-documents.ts';
import { loadDocument, showDocument } from './state/load.ts';

/** Where a page shows several resumes (in frames), the choice between them; nothing where it shows one. */
export function DocumentPicker({ documents, shown }: { documents: OpenDocument[]; shown: string }) {
  const [names, setNames] = useState<Map<string, string>>(new Map());
  const found = documents.filter((one) => one.mentions > 0 || one.documentId === shown);
  const ids = found.map((one) => one.documentId).join(' ');
  useEffect(() => void namesOf(ids.split(' ')).then(setNames), [ids]);
  if (found.length < 2) return null;
  const choose = (id: string): void => {
    showDocument(id);
    void loadDocument();
  };
  return (
    <label class="pickdoc s">
      {found.length} resumes on this page
      <select class="field" value={shown} onChange={(event) => choose(event.currentTarget.value)}>
        {found.map((one) => (
          <option key={one.documentId} value={one.documentId}>
            {`${names.get(one.documentId) ?? 'Without a name'} · ${one.mentions}`}
          </option>
        ))}
      </select>
    </label>
  );
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const opened = await openStore();
  if (!opened.ok) return new Map();
  const records = await Promise.all(ids.map((id) => readDocument(opened.value, id)));
  return new Map(records.flatMap((record) => (record?.person ? [[record.id, showPlainly(record.person)]] : [])));
}
