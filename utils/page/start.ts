import { obey } from './commands.ts';
import { scrollTo, whenStill } from './go-to.ts';
import { Hover } from './labels/hover.ts';
import { Labels } from './labels/labels.ts';
import { Layer } from './labels/layer.ts';
import { NoRoom } from './labels/no-room.ts';
import type { ReadingPlace } from './place.ts';
import { hearCommands, openPort } from './port.ts';
import { Reader } from './reader.ts';

/**
 * Starts reading this document. Everything it puts into the page is taken back when `outer` ends: the script was replaced by a
 * newer copy, the extension was updated or removed under it, or the site was turned off.
 * @param place the part that is read, in a page of ours that shows a document; else the whole page is
 */
export function startReading(outer: AbortSignal, place: ReadingPlace | null = null): void {
  const life = new AbortController();
  const signal = AbortSignal.any([outer, life.signal]);
  const stop = (): void => life.abort();
  const layer = new Layer(signal);
  const reader = new Reader(openPort(stop), (node) => node === layer.host, signal, place);
  const labels = new Labels(reader, layer, signal);
  reader.onStyles = (styles) => layer.dress(styles);
  reader.onTopLayer = () => layer.raise();
  const noRoom = new NoRoom(reader, signal);
  labels.onPlaced = (count) => noRoom.take(count);
  const hover = new Hover(reader, labels, layer, signal);
  reader.onPainted = (isMoved) => {
    hover.check();
    labels.refresh(isMoved);
  };
  const current = (): number => reader.paint.current?.index ?? -1;
  const goTo = (index: number): boolean => {
    const mark = reader.answers.marks[index] ?? null;
    reader.paint.setCurrent(mark);
    reader.onPainted(false);
    return index < 0 || (mark !== null && scrollTo(mark));
  };
  const step = (by: 1 | -1): number => {
    const shown = reader.answers.marks.filter((mark) => mark !== undefined && mark.range !== null);
    const at = shown.findIndex((mark) => mark.index === current());
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length];
    if (next === undefined) return -1;
    goTo(next.index);
    whenStill(next, () => reader.paint.current === next && void hover.show(next), signal);
    return next.index;
  };
  hearCommands((command) => obey(command, reader, { goTo, step, stop }), signal);
  reader.start();
}
