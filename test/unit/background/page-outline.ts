import { type FrameText, frameFor } from '../../../utils/background/frames.ts';
import type { Block, Box } from '../../../utils/page/block.ts';
import { nestingOf } from '../../../utils/page/nesting.ts';

/**
 * A page as an outline: a line in angle brackets ("<main>", "<div.mail>") is a box, which holds the lines that are indented below it
 * by two spaces more; every other line is a block of text, in which " / " stands for a line end.
 */
export function frameOfOutline(outline: string): FrameText {
  const blocks: Block[] = [];
  const boxes: Box[] = [box('html', null)];
  for (const line of outline.split('\n').filter((one) => one.trim() !== '')) {
    const depth = line.search(/\S/) / 2;
    boxes.length = depth + 1;
    const parent = boxes[depth] as Box;
    const kind = /^<(.+)>$/.exec(line.trim())?.[1];
    if (kind !== undefined) boxes.push(box(kind, parent));
    else blocks.push({ text: line.trim().replaceAll(' / ', '\n'), box: parent } as Block);
  }
  const about = { address: 'https://ats.example/a/1', title: '', heading: '', top: true, nesting: nestingOf(blocks) };
  const frame = frameFor({ tabId: 1, frameId: 0, page: '' }, outline, about);
  frame.blocks = new Map(blocks.map(({ text }, at) => [at, text]));
  frame.order = [...frame.blocks.keys()];
  return frame;
}

function box(kind: string, parent: Box | null): Box {
  const [localName = '', ...classList] = kind.split('.');
  return { element: { localName, classList } as unknown as Element, parent } as Box;
}
