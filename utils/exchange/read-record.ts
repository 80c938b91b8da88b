import * as v from 'valibot';
import type { RecordContents } from '../store/contents.ts';
import { checkChain } from '../store/log-chain.ts';
import { checkDecisions } from '../store/log-records.ts';
import { checkRecord, type Refused } from './check-record.ts';
import { findForbidden } from './forbidden.ts';
import { FORMAT, FORMAT_VERSION } from './json.ts';
import { bringUpToDate } from './older.ts';
import { showPlace } from './place.ts';
import { recordSchema } from './schema.ts';
import type { ExportStamp } from './stamp.ts';

/** Most bytes of a file that is read at all; a larger one is refused before it is opened. */
export const LARGEST_FILE = 256_000_000;

/** A record file that was checked; nothing of it is stored yet. */
export interface RecordFile {
  stamp: ExportStamp;
  contents: RecordContents;
  /** What the reader should know before it is imported: a log that does not verify. */
  warnings: string[];
}

export type ReadRecord = { ok: true; file: RecordFile } | { ok: false; refused: Refused };

/** Reads and checks a file that somebody gives as a record of ours; tells why and where it is refused. */
export async function readRecordFile(file: Blob): Promise<ReadRecord> {
  if (file.size > LARGEST_FILE) {
    const [size, most] = [file.size, LARGEST_FILE].map((bytes) => Math.round(bytes / 1_000_000));
    return refuse('', `The file has ${size} MB; at most ${most} MB are read.`);
  }
  try {
    return readRecord(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
  } catch (error) {
    if (error instanceof TypeError) return refuse('', 'The file is no text in UTF-8.');
    throw error;
  }
}

/** Checks the text of a record file. Nothing of a refused file is used. */
export function readRecord(text: string): ReadRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse('', sayBadJson(text, error as SyntaxError));
  }
  const { format, formatVersion } = headOf(value);
  if (format !== FORMAT) return refuse('format', 'This is no record of Officer Lens.');
  if (typeof formatVersion === 'number' && formatVersion > FORMAT_VERSION) {
    const message = `The file was made by a newer version of Officer Lens (format ${formatVersion}; this one reads ${FORMAT_VERSION}). Update the extension.`;
    return refuse('formatVersion', message);
  }
  const forbidden = findForbidden(value);
  if (forbidden) return { ok: false, refused: forbidden };
  const parsed = v.safeParse(recordSchema, bringUpToDate(value), { abortEarly: true });
  if (!parsed.success)
    return refuse(
      showPlace((parsed.issues[0].path ?? []).map(({ key }) => key as string | number)),
      `${shorten(parsed.issues[0].message)}.`,
    );
  const { format: _format, formatVersion: _version, stamp, ...contents } = parsed.output;
  const wrong = checkRecord(contents, stamp.logHead);
  if (wrong) return { ok: false, refused: wrong };
  return { ok: true, file: { stamp, contents, warnings: warningsOf(contents, stamp) } };
}

function headOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function warningsOf(contents: RecordContents, { logHead }: ExportStamp): string[] {
  if (contents.log.length === 0) return [];
  const { fault, head } = checkChain(contents.log, contents.logDetails);
  const wrong = fault ?? checkDecisions(contents);
  if (wrong) return [`The log does not verify: row ${wrong.sequence} ${wrong.reason}.`];
  return head?.hash === logHead?.hash ? [] : ['The log was cut, or written anew, after the file was made.'];
}

/** Says where a text stops being JSON. Browsers tell the place in their own words; a file that was cut off is told by its end. */
function sayBadJson(text: string, { message }: SyntaxError): string {
  if (text.trim() === '') return 'The file is empty.';
  if (!text.trimStart().startsWith('{')) return 'This is no record of Officer Lens: a record begins with "{".';
  if (!text.trimEnd().endsWith('}')) return `The file was cut off in line ${text.split('\n').length}.`;
  const position = /position (\d+)/.exec(message)?.[1];
  const line = /line (\d+)/.exec(message)?.[1] ?? (position && text.slice(0, Number(position)).split('\n').length);
  return line ? `The file is no JSON: line ${line} cannot be read.` : 'The file is no JSON.';
}

function shorten(message: string): string {
  return message.length > 200 ? `${message.slice(0, 200)}...` : message;
}

function refuse(path: string, message: string): ReadRecord {
  return { ok: false, refused: { path, message } };
}
