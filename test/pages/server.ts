import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { answerApi } from './api.ts';
import { answerBlind } from './blind.ts';
import { answerClassic } from './classic.ts';
import { answerConverted } from './converted.ts';
import { answerDesk } from './desk.ts';
import { answerFrames } from './frames.ts';
import { answerNative } from './native.ts';
import { answerPortal } from './portal.ts';
import { answerRestless } from './restless.ts';
import { answerRows } from './rows.ts';
import { answerTongues } from './tongues.ts';
import { answerVault } from './vault.ts';
import { answerViewer } from './viewer.ts';

/** What a shape answers to one address. */
export interface Answer {
  type:
    | 'text/html'
    | 'application/json'
    | 'application/pdf'
    | 'text/javascript'
    | 'text/css'
    | 'application/octet-stream'
    | 'image/gif'
    | 'image/svg+xml';
  body: string | Uint8Array;
  /** In place of the policy that most pages have. */
  policy?: string;
  /** Leads on to another address. */
  location?: string;
  /** Held back by this long, as a busy site would. */
  delayMs?: number;
}

export interface SamplePages {
  /** "http://127.0.0.1:PORT" */
  origin: string;
  /** The same pages on another port: another origin, under the same permission. */
  elsewhere: string;
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
  "img-src 'self' data:",
  "font-src 'self' data:",
  "frame-src 'self' blob: http:",
  "object-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

const START_PAGE: Answer = {
  type: 'text/html',
  body: `<!DOCTYPE html><html lang="en"><title>Sample pages</title><meta name="color-scheme" content="light dark">
<ul><li><a href="/classic/">Classic server page</a>
<li><a href="/desk/a/">Single-page app, address before content</a>
<li><a href="/desk/b/">Single-page app, content before address</a>
<li><a href="/desk/c/">Single-page app, address never changes</a>
<li><a href="/portal/">Web components</a>
<li><a href="/viewer/">pdf.js viewer</a>
<li><a href="/native/">Files in the browser's own viewer</a>
<li><a href="/frames/">Frames</a>
<li><a href="/vault/">Frames of another origin</a>
<li><a href="/converted/">Word files as markup</a>
<li><a href="/restless/">A strict and restless app</a>
<li><a href="/rows/a">Long list, drawn in view</a>
<li><a href="/rows/b">Long list, all at once</a>
<li><a href="/rows/c">Search results</a>
<li><a href="/tongues/">From right to left, other languages</a>
<li><a href="/blind/">Anonymised review</a></ul>`,
};

/** Every shape's own part of the server; the first that knows an address answers it. */
const ANSWERERS = [
  answerApi,
  answerClassic,
  answerDesk,
  answerPortal,
  answerViewer,
  answerNative,
  answerFrames,
  answerVault,
  answerConverted,
  answerRestless,
  answerRows,
  answerTongues,
  answerBlind,
];

/** Serves the sample applicant-tracking sites on two ports that the system chooses. */
export async function startPages(options: SamplePagesOptions = {}): Promise<SamplePages> {
  const host = options.host ?? '127.0.0.1';
  const requests: string[] = [];
  const strays: string[] = [];
  const origins: string[] = [];
  const hear = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', 'http://sample.invalid');
    requests.push(url.pathname + url.search);
    if (url.pathname === '/api/elsewhere')
      send(response, { type: 'application/json', body: JSON.stringify(origins[1]) });
    else if (!answer(request, response, url, options.pace ?? 1)) strays.push(url.pathname + url.search);
  };
  const servers = [createServer(hear), createServer(hear)];
  for (const server of servers) origins.push(`http://${host}:${await listen(server, host)}`);
  const [origin, elsewhere] = origins as [string, string];
  return {
    origin,
    elsewhere,
    requests,
    strays,
    close: async () => void (await Promise.all(servers.map(close))),
  };
}

async function listen(server: Server, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** @returns false when the address is not one of ours */
function answer(request: IncomingMessage, response: ServerResponse, url: URL, pace: number): boolean {
  const file = /^\/public\/([a-z-]+\.(?:ts|css))$/.exec(url.pathname)?.[1];
  if (file) return send(response, readPublic(file));
  if (url.pathname === '/favicon.ico')
    return send(response, { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' });
  const found = url.pathname === '/' ? START_PAGE : firstAnswer(url);
  if (request.method !== 'GET' || !found) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here.');
    return false;
  }
  if (!found.delayMs) return send(response, found);
  setTimeout(() => send(response, found), found.delayMs * pace);
  return true;
}

function firstAnswer(url: URL): Answer | null {
  for (const answerer of ANSWERERS) {
    const found = answerer(url);
    if (found) return found;
  }
  return null;
}

/** Scripts are written in TypeScript; browsers get them without the types. */
function readPublic(file: string): Answer {
  const body = readFileSync(new URL(`./public/${file}`, import.meta.url), 'utf8');
  return file.endsWith('.css')
    ? { type: 'text/css', body }
    : { type: 'text/javascript', body: stripTypeScriptTypes(body) };
}

function send(response: ServerResponse, { type, body, location, policy = POLICY }: Answer): true {
  response.writeHead(location === undefined ? 200 : 302, {
    ...(location !== undefined && { location }),
    'content-type': typeof body === 'string' ? `${type}; charset=utf-8` : type,
    'content-security-policy': policy,
    'cache-control': 'no-store',
  });
  response.end(body);
  return true;
}
