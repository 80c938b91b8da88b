import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchDocument } from '../../../utils/documents/browser/fetch-document.ts';

/** What a site may answer to a click, by path. */
const ANSWERS: Record<string, (response: ServerResponse) => void> = {
  '/cv.pdf': (response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7'),
  '/login': (response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>Sign in</h1>'),
  '/gone': (response) => response.writeHead(404).end(),
  '/denied': (response) => response.writeHead(403).end(),
  '/broken': (response) => response.writeHead(503).end(),
  '/huge': (response) => {
    response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': String(500 * 1024 * 1024) });
    response.write('%PDF-1.7');
  },
  '/endless': (response) => {
    response.writeHead(200, { 'content-type': 'application/pdf' });
    const part = Buffer.alloc(1024 * 1024);
    const more = (): void => {
      if (!response.destroyed) response.write(part, () => setImmediate(more));
    };
    more();
  },
  '/cut': (response) => {
    response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': '1000' });
    response.write('%PDF-1.7', () => response.destroy());
  },
};

let server: Server;
let origin = '';
beforeAll(async () => {
  server = createServer(({ url = '' }, response) => ANSWERS[url]?.(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string) => fetchDocument(origin + path, new AbortController().signal);

test('the bytes come as they are', async () => {
  expect(new TextDecoder().decode(await get('/cv.pdf'))).toBe('%PDF-1.7');
});

test.each([
  ['a page for signing in', '/login', /answered with a page, not with a file/],
  ['a file that is gone', '/gone', /no longer has this file \(404\)/],
  ['a file for others', '/denied', /Sign in there/],
  ['a site that fails', '/broken', /could not give the file \(503\)/],
  ['500 MB', '/huge', /larger than 64 MB/],
  ['a stream without end', '/endless', /larger than 64 MB/],
  ['a file that stops in the middle', '/cut', /stopped in the middle/],
])('%s: one sentence says why it was not fetched', async (_, path, says) => {
  await expect(get(path)).rejects.toThrow(says);
});

test('a site that is not there', async () => {
  await expect(fetchDocument('http://127.0.0.1:1/cv.pdf', new AbortController().signal)).rejects.toThrow(
    /did not answer/,
  );
});
