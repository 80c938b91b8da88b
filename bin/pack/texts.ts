/** The texts that two packs are compared on: a folder of documents, or a file of JSON lines. */
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentReader } from '../annotate/documents.ts';
import { linesOf } from '../annotate/lines.ts';

export interface NamedText {
  id: string;
  text: string;
  /** Why it could not be read; the text is empty then. */
  unread?: string;
}

function parse(line: string): { id?: unknown; text?: unknown } | null {
  try {
    return JSON.parse(line) as { id?: unknown; text?: unknown } | null;
  } catch {
    // Said with the line's number by the caller.
    return null;
  }
}

async function* fromLines(file: string): AsyncGenerator<NamedText> {
  let number = 0;
  for await (const line of linesOf(createReadStream(file))) {
    number++;
    if (line.trim() === '') continue;
    const record = parse(line);
    const id = String(record?.id ?? `line ${number}`);
    if (typeof record?.text === 'string') yield { id, text: record.text };
    else yield { id, text: '', unread: `Line ${number} of ${file} is no JSON with an "id" and a "text".` };
  }
}

async function* fromFolder(folder: string): AsyncGenerator<NamedText> {
  const reader = new DocumentReader();
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
      const file = await reader.read(path);
      if (file.status === 'text' || file.status === 'partial') yield { id: path, text: file.text };
      else yield { id: path, text: '', unread: `${path} could not be read.` };
    }
  } finally {
    await reader.close();
  }
}

/** @throws Error where there is no such folder or file */
export function textsFrom(path: string): AsyncGenerator<NamedText> {
  return statSync(path).isDirectory() ? fromFolder(path) : fromLines(path);
}
