import type {
  ApplicantDecisionRecord,
  DecisionRecord,
  DocumentRecord,
  MentionRecord,
} from '../../utils/store/records.ts';
import { until, type View } from './driver.ts';
import { clickWords } from './words.ts';

/** What a record file holds, as far as it is made another one here. */
interface RecordJson {
  stamp: { exportedBy: string; what: string; logHead: { sequence: number; hash: string } };
  documents: DocumentRecord[];
  mentions: MentionRecord[];
  decisions: DecisionRecord[];
  applicantDecisions: ApplicantDecisionRecord[];
  log: unknown[];
  logDetails: unknown[];
  settings: unknown;
}

const AGREES = 'Bo Lindqvist';
const DIFFERS = 'Ines Marchetti';
/** Mentions that both have read, and those of them that the second says otherwise of. */
const READ = 6;
const DIFFERENT = 2;

/**
 * Makes of what a dashboard exports the record of two colleagues: they read the applicant who is decided here, differ in two mentions, and
 * one of them decides another track. A filled dashboard shows with it every place of merging.
 */
export async function colleaguesRecord(dashboard: View): Promise<string> {
  const record = JSON.parse(await exported(dashboard)) as RecordJson;
  const decided = record.applicantDecisions.find(({ ended }) => ended === null);
  const [id] = decided?.documents.map((one) => one.id) ?? [];
  const document = record.documents.find((one) => one.id === id);
  if (!decided || !document) throw new Error('Nobody is decided here.');
  const mentions = record.mentions.filter(({ documentId }) => documentId === id).slice(0, READ);
  const decisions = [AGREES, DIFFERS].flatMap((reviewer, of) =>
    mentions.map((mention, i) => decisionOn(mention, document, reviewer, of * READ + i, of === 1 && i < DIFFERENT)),
  );
  const other = { ...decided, id: 'applicant-1', reviewer: AGREES, track: 'academy' as const, trackName: 'Academy' };
  const made: RecordJson = {
    ...record,
    stamp: {
      ...record.stamp,
      exportedBy: AGREES,
      what: 'applicants',
      logHead: { sequence: 500, hash: 'a'.repeat(64) },
    },
    decisions,
    applicantDecisions: [other],
    log: [],
    logDetails: [],
    settings: null,
  };
  return JSON.stringify(made);
}

function decisionOn(
  { documentId, key, quote, before, after, ...said }: MentionRecord,
  { stamp }: DocumentRecord,
  reviewer: string,
  at: number,
  isOther: boolean,
): DecisionRecord {
  const engine = { meaning: said.meaning, context: said.context, track: said.track };
  const other = { meaning: 'corrections', context: 'held', track: 'review' } as const;
  return {
    ...{ id: `decision-${at}`, documentId, key, quote, before, after, reviewer, role: '', blind: false, note: '' },
    ...{ action: isOther ? 'change' : 'confirm', ...(isOther ? other : engine), reasonsInView: null },
    ...{ time: Date.UTC(2026, 9, 5, 9, at), engineSaid: { ...engine, stamp }, sequence: at + 1, ended: null },
  };
}

/** The text of an export of everything, taken where the program hands it to the browser. */
async function exported(dashboard: View): Promise<string> {
  await dashboard.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file) => {
      URL.createObjectURL = make;
      window.handedOver = file as Blob;
      return make(file);
    };
  });
  await clickWords(dashboard, 'Export all');
  await clickWords(dashboard, 'Everything, for machines');
  return until('the exported file', () => dashboard.evaluate(() => window.handedOver?.text()));
}

/** Puts a file into the only file field of a page, as a person does who chooses it. */
export function chooseFile(dashboard: View, text: string): Promise<void> {
  return dashboard.evaluate((content) => {
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!field) throw new Error('There is no field for a file.');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'colleague.json', { type: 'application/json' }));
    field.files = dataTransfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}

declare global {
  interface Window {
    /** The last file that a page of ours has made, in a test. */
    handedOver?: Blob;
  }
}
