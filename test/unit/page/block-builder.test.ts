// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type Block, type Box, locate, offsetOf } from '../../../utils/page/block.ts';
import { BlockBuilder } from '../../../utils/page/block-builder.ts';

const box = {} as Box;

/** Builds blocks of parts: a string is a text node, `BR` a line end, `GAP` something between words. */
const BR = Symbol('line');
const GAP = Symbol('space');
function build(parts: (string | symbol)[], preserve = false): { blocks: Block[]; nodes: Text[] } {
  const builder = new BlockBuilder();
  const nodes: Text[] = [];
  for (const part of parts) {
    if (part === BR) builder.line();
    else if (part === GAP) builder.space();
    else {
      const node = document.createTextNode(part as string);
      nodes.push(node);
      builder.add(node, node.data, preserve);
    }
  }
  let id = 0;
  const blocks: Block[] = [];
  builder.take({ newId: () => ++id }, box, blocks);
  return { blocks, nodes };
}

describe('a block', () => {
  it.each<{ name: string; parts: (string | symbol)[]; text: string }>([
    { name: 'joins inline text', parts: ['Po', 'lice', ' ', 'Off', 'icer'], text: 'Police Officer' },
    { name: 'breaks at a line end', parts: ['Police', BR, 'Officer'], text: 'Police\nOfficer' },
    {
      name: 'takes a source line end for a space',
      parts: ['school resource\n      officers'],
      text: 'school resource officers',
    },
    { name: 'collapses spaces across nodes', parts: ['Loan ', ' Officer'], text: 'Loan Officer' },
    { name: 'drops spaces at the edges', parts: ['\n   Loan Officer  \n'], text: 'Loan Officer' },
    { name: 'drops spaces around a line end', parts: ['one ', BR, '\n two'], text: 'one\ntwo' },
    { name: 'keeps no-break spaces', parts: ['Loan\u00a0 Officer'], text: 'Loan\u00a0 Officer' },
    { name: 'keeps characters as they stand', parts: ['o\ufb03cer\u2019s \u00adx'], text: 'o\ufb03cer\u2019s \u00adx' },
    { name: 'parts words at a picture', parts: ['Officer', GAP, 'Chief'], text: 'Officer Chief' },
    { name: 'adds no second space', parts: ['Officer ', GAP, 'Chief'], text: 'Officer Chief' },
  ])('$name', ({ parts, text }) => {
    expect(build(parts).blocks.map((block) => block.text)).toEqual([text]);
  });

  it('keeps line ends and spaces of preformatted text', () => {
    expect(build(['offi-\n  cer '], true).blocks[0]?.text).toBe('offi-\n  cer');
  });

  it('is none without a word', () => {
    expect(build([' \n ', BR, '\u00a0']).blocks).toEqual([]);
  });

  it('leads every character back to its place in its node', () => {
    const { blocks, nodes } = build(['  Senior\n   Po', 'lice ', BR, '\n  Off', 'icer\t\tII']);
    const block = blocks[0] as Block;
    expect(block.text).toBe('Senior Police\nOfficer II');
    for (let i = 0; i < block.text.length; i++) {
      const char = block.text[i] as string;
      if (char === '\n') continue;
      const point = locate(block, i, false);
      const shown = point?.node.data[point.offset] ?? '';
      expect(/\s/.test(shown) ? ' ' : shown, `at ${i}`).toBe(char);
      expect(offsetOf(block, point as NonNullable<typeof point>), `back from ${i}`).toBe(i);
    }
    expect(locate(block, block.text.length, true)).toEqual({ node: nodes[3], offset: 8 });
  });

  it('gives the end of a range to the node before a seam and the start to the node after it', () => {
    const { blocks, nodes } = build(['Police ', 'Officer']);
    expect(locate(blocks[0] as Block, 7, false)).toEqual({ node: nodes[1], offset: 0 });
    expect(locate(blocks[0] as Block, 7, true)).toEqual({ node: nodes[0], offset: 7 });
  });
});

describe('a long block', () => {
  const line = `${'x'.repeat(99)}\n`;
  it.each([
    { name: 'at line ends', text: line.repeat(1000), preserve: true },
    { name: 'at spaces', text: `${'word '.repeat(20_000)}end`, preserve: false },
    { name: 'anywhere, where it must', text: 'x'.repeat(100_000), preserve: false },
  ])('is cut $name, and joins to the same length', ({ text, preserve }) => {
    const { blocks, nodes } = build([text], preserve);
    expect(Math.max(...blocks.map((block) => block.text.length))).toBeLessThanOrEqual(32 * 1024);
    expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length);
    for (const block of blocks) {
      const point = locate(block, 5, false);
      expect(point?.node).toBe(nodes[0]);
      expect(point?.node.data.slice(point.offset, point.offset + 20)).toBe(block.text.slice(5, 25));
    }
    const separators = /\s/.test(text) ? 1 : 0;
    const units = blocks.reduce((sum, block) => sum + block.text.length + separators, -separators);
    expect(units).toBe(text.trimEnd().length);
  });
});
