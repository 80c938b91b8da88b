/** Fetches a document from the site that shows it, when the reviewer asks for it and never before: an address may be valid once. */
import { LIMITS } from '../limits.ts';

const MEGABYTE = 1024 * 1024;
const TOO_LARGE = `The file is larger than ${LIMITS.bytes / MEGABYTE} MB and was not fetched whole. Save it smaller and open that.`;

/** A reason that the document did not come, as a sentence. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched';
}

/**
 * The bytes at an address, asked for as the reviewer who is signed in there.
 * @throws NotFetched where the site gives none, gives a page in place of a document, or gives too much
 */
export async function fetchDocument(address: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const { host } = new URL(address);
  const response = await fetch(address, { credentials: 'include', signal }).catch(() => {
    throw new NotFetched(`${host} did not answer. Look whether you are connected, and open the PDF there once more.`);
  });
  if (response.status === 404 || response.status === 410)
    throw new NotFetched(`${host} no longer has this file (${response.status}). Its address may be valid once only.`);
  if (response.status === 401 || response.status === 403)
    throw new NotFetched(`${host} does not give the file (${response.status}). Sign in there, then try again.`);
  if (!response.ok) throw new NotFetched(`${host} could not give the file (${response.status}). Try again later.`);
  if (/\bhtml\b/i.test(response.headers.get('content-type') ?? '')) {
    await response.body?.cancel();
    throw new NotFetched(`${host} answered with a page, not with a file. You may have to sign in there again.`);
  }
  if (Number(response.headers.get('content-length')) > LIMITS.bytes) {
    await response.body?.cancel();
    throw new NotFetched(TOO_LARGE);
  }
  return readBody(response, host);
}

/** Counted as it comes: the length that a server names may be none, or wrong. */
async function readBody(response: Response, host: string): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  try {
    for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
      size += step.value.length;
      if (size > LIMITS.bytes) throw new NotFetched(TOO_LARGE);
      parts.push(step.value);
    }
  } catch (error) {
    await reader?.cancel().catch(() => undefined);
    throw error instanceof NotFetched ? error : new NotFetched(`${host} stopped in the middle of the file. Try again.`);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
