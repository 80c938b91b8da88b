import type { CDPSession } from 'playwright-core';
import type { Rect } from '../../../utils/page/rect.ts';

/** A part of our layer as it is drawn. */
export interface Drawn {
  /** Names that the part has: "l leo open full". */
  names: string[];
  words: string;
  rect: Rect;
}

interface Node {
  nodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
}

/** What stands in the closed layer, as the browser's own tools see it: no page can. Labels have the name `l`, the card `c`. */
export async function readLayer(session: CDPSession): Promise<{ labels: Drawn[]; card: Drawn | undefined }> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  const [host] = find(root, ({ nodeName }) => nodeName === 'OL-LAYER');
  const parts = await Promise.all(
    find(host, (node) => /^[lc]( |$)/.test(classOf(node))).map(async (node) => ({
      names: classOf(node).split(' '),
      words: find(node, ({ nodeName }) => nodeName === '#text')
        .map(({ nodeValue }) => nodeValue)
        .join(' '),
      rect: await rectOf(session, node.nodeId),
    })),
  );
  return { labels: parts.filter(({ names }) => names[0] === 'l'), card: parts.find(({ names }) => names[0] === 'c') };
}

/** The markup of the card that is open, or undefined. */
export async function readCard(session: CDPSession): Promise<string | undefined> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  const [host] = find(root, ({ nodeName }) => nodeName === 'OL-LAYER');
  const [card] = find(host, (node) => /^c( |$)/.test(classOf(node)));
  return card && (await session.send('DOM.getOuterHTML', { nodeId: card.nodeId })).outerHTML;
}

/** Names of the elements in the browser's top layer, the lowest first. */
export async function topLayer(session: CDPSession): Promise<string[]> {
  await session.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await session.send('DOM.getTopLayerElements');
  const described = await Promise.all(nodeIds.map((nodeId) => session.send('DOM.describeNode', { nodeId })));
  return described.map(({ node }) => node.nodeName.toLowerCase());
}

/** Line boxes of all text that is shown in the page, in its shadow roots too. Runs in the document. */
export function textRects(): Rect[] {
  const range = document.createRange();
  const rects: Rect[] = [];
  const walk = (node: globalThis.Node): void => {
    if (node instanceof Text && node.data.trim() !== '' && node.parentElement?.checkVisibility()) {
      range.selectNodeContents(node);
      for (const { left, top, right, bottom } of range.getClientRects()) rects.push({ left, top, right, bottom });
    }
    if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
    for (const child of node.childNodes) walk(child);
  };
  walk(document.body);
  return rects;
}

function classOf({ attributes = [] }: Node): string {
  return attributes[attributes.indexOf('class') + 1] ?? '';
}

function find(node: Node | undefined, fits: (node: Node) => boolean): Node[] {
  if (!node) return [];
  const below = [...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap((child) => find(child, fits));
  return fits(node) ? [node, ...below] : below;
}

async function rectOf(session: CDPSession, nodeId: number): Promise<Rect> {
  const { model } = await session.send('DOM.getBoxModel', { nodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  return { left, top, right, bottom };
}
