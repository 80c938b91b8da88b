import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { answerClassic } from './classic.ts';
import { answerDesk } from './desk.ts';

/** What a shape answers to one address. */
export interface Answer {
  type: 'text/html' | 'application/json';
  body: string;
  /** Held back by this long, as a busy site would. */
  delayMs?: number;
}

export interface SamplePages {
  /** "http://127.0.0.1:PORT" */
  origin: string;
  /** Paths that were asked for, in order, with their queries. */
  requests: string[];
  /** Those of them that no page of ours asks for. */
  strays: string[];
  close(): Promise<void>;
}

export interface SamplePagesOptions {
  /** 127.0.0.1, or another host of the loopback network: a permission for the one does not cover the other. */
  host?: string;
  /** Factor for the delays of the single-page app; 1 where left out. */
  pace?: number;
}

/** Scripts and styles come from the site only; style attributes are allowed, as classic pages live by them. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

const START = `<!DOCTYPE html><html lang="en"><title>Sample pages</title><meta name="color-scheme" content="light dark">
<ul><li><a href="/classic/">Classic server page</a>
<li><a href="/desk/a/">Single-page app, address before content</a>
<li><a href="/desk/b/">Single-page app, content before address</a>
<li><a href="/desk/c/">Single-page app, address never changes</a></ul>`;

/** Serves the sample applicant-tracking sites on a port that the system chooses. */
export async function startPages(options: SamplePagesOptions = {}): Promise<SamplePages> {
  const requests: string[] = [];
  const strays: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://sample.invalid');
    requests.push(url.pathname + url.search);
    if (!answer(request, response, url, options.pace ?? 1)) strays.push(url.pathname + url.search);
  });
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host}:${port}`,
    requests,
    strays,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @returns false when the address is not one of ours */
function answer(request: IncomingMessage, response: ServerResponse, url: URL, pace: number): boolean {
  const file = /^\/public\/([a-z-]+\.(?:ts|css))$/.exec(url.pathname)?.[1];
  if (file) return send(response, ...readPublic(file));
  if (url.pathname === '/favicon.ico')
    return send(response, 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const found: Answer | null =
    url.pathname === '/' ? { type: 'text/html', body: START } : (answerClassic(url) ?? answerDesk(url));
  if (request.method !== 'GET' || !found) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here.');
    return false;
  }
  if (!found.delayMs) return send(response, found.type, found.body);
  setTimeout(() => send(response, found.type, found.body), found.delayMs * pace);
  return true;
}

/** Scripts are written in TypeScript; browsers get them without the types. */
function readPublic(file: string): [type: string, body: string] {
  const body = readFileSync(new URL(`./public/${file}`, import.meta.url), 'utf8');
  return file.endsWith('.css') ? ['text/css', body] : ['text/javascript', stripTypeScriptTypes(body)];
}

function send(response: ServerResponse, type: string, body: string): true {
  response.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
  });
  response.end(body);
  return true;
}
