import { useState } from 'preact/hooks';
import type { ExportForm, ExportOptions, Paper } from '../../utils/exchange/forms.ts';
import { Choice } from './Choice.tsx';

const FORMS: [ExportForm, string, string][] = [
  ['report', 'Report to print, one an applicant', 'HTML'],
  ['csv-mentions', 'One row a mention', 'CSV'],
  ['csv-applicants', 'One row an applicant', 'CSV'],
  ['json', 'Everything, for machines', 'JSON'],
  ['lines', 'One document a line', 'JSON Lines'],
  ['annotations', 'Web Annotations', 'JSON-LD'],
];
const PAPERS: [Paper, string][] = [
  ['letter', 'Letter'],
  ['a4', 'A4'],
];

interface ExportChoicesProps {
  choose(form: ExportForm, details: Pick<ExportOptions, 'byteOrderMark' | 'paper'>): void;
}

/** The forms of an export, and what can be chosen of them. */
export function ExportChoices({ choose }: ExportChoicesProps) {
  const [byteOrderMark, setMark] = useState(false);
  const [paper, setPaper] = useState<Paper>('letter');
  return (
    <div class="pop">
      {FORMS.map(([form, does, kind]) => (
        <button type="button" key={form} onClick={() => choose(form, { byteOrderMark, paper })}>
          {does}
          <span>{kind}</span>
        </button>
      ))}
      <div class="options">
        <Choice name="Paper of the report" value={paper} options={PAPERS} choose={(chosen) => setPaper(chosen)} />
        <label class="row s">
          <input type="checkbox" checked={byteOrderMark} onChange={(event) => setMark(event.currentTarget.checked)} />
          CSV for Excel (begins with a byte order mark)
        </label>
      </div>
      <p class="xs">
        Holds quotes with 32 letters either side, decisions and pack version. Whole resume text only where the settings
        keep it, and then only in JSON and JSON Lines.
      </p>
    </div>
  );
}
