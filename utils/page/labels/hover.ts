import type { CardContent } from '../../messages/protocol.ts';
import { type Mark, rectsOf } from '../marks.ts';
import type { Reader } from '../reader.ts';
import { holds } from '../rect.ts';
import { buildCard, placeCard } from './card.ts';
import { markAt } from './hit.ts';
import type { Labels } from './labels.ts';
import type { Layer } from './layer.ts';

/** Rest of the pointer before a card opens or closes, in milliseconds. */
const REST = 250;

/** Opens and closes the card. It listens passively and takes no event away from the page. */
export class Hover {
  readonly #reader: Reader;
  readonly #labels: Labels;
  readonly #layer: Layer;
  #timer = 0;
  #open: Mark | null = null;
  /** The current mark when the card was opened. */
  #before: Mark | null = null;
  #card: HTMLElement | null = null;

  constructor(reader: Reader, labels: Labels, layer: Layer, signal: AbortSignal) {
    this.#reader = reader;
    this.#labels = labels;
    this.#layer = layer;
    const options = { signal, capture: true, passive: true };
    document.addEventListener('pointermove', (event) => this.#moved(event), options);
    document.documentElement.addEventListener('pointerleave', () => this.#rest(() => this.close()), options);
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.close(), options);
    document.addEventListener('scroll', () => this.close(), options);
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Opens the card of a mark and makes it the current one. */
  async show(mark: Mark): Promise<void> {
    const { session } = this.#reader.sending;
    const version = session.layout?.version;
    if (version === undefined) return;
    this.close();
    this.#open = mark;
    this.#before = this.#reader.paint.current;
    this.#labels.isHeld = true;
    const request = { kind: 'card', session: session.id, version, index: mark.index } as const;
    const reply = await this.#reader.port.send<CardContent>(request);
    if (this.#open !== mark) return;
    const rects = rectsOf(mark);
    const [first, last] = [rects[0], rects.at(-1)];
    if (!reply.ok || !first || !last) return this.close();
    this.#layer.show();
    this.#card = buildCard(mark, reply.value, () => {
      this.#before = mark;
      void this.#reader.port.send({ ...request, kind: 'show-in-panel' });
    });
    this.#layer.append(this.#card);
    placeCard(this.#card, first, last);
    this.#reader.paint.setCurrent(mark);
    this.#labels.ring();
  }

  /** Closes the card. The mark that was current before is so again, unless this one was shown in the panel. */
  close(): void {
    if (this.#open === null) return;
    const { paint } = this.#reader;
    if (paint.current === this.#open) paint.setCurrent(this.#before);
    this.#open = null;
    this.#card?.remove();
    this.#card = null;
    this.#labels.isHeld = false;
    this.#labels.refresh();
  }

  /** The mark of an open card may be gone. */
  check(): void {
    if (this.#open !== null && this.#open.range === null) this.close();
  }

  #moved({ target, clientX, clientY }: PointerEvent): void {
    if (target === this.#layer.host || this.#isOverCard(clientX, clientY)) clearTimeout(this.#timer);
    else if (this.#reader.answers.marks.length > 0) this.#rest(() => this.#look(clientX, clientY));
  }

  /** Over a modal dialog the browser gives the pointer to the dialog, although the card lies above it. */
  #isOverCard(x: number, y: number): boolean {
    return this.#card !== null && holds(this.#card.getBoundingClientRect(), x, y);
  }

  #look(x: number, y: number): void {
    const { reading, answers } = this.#reader;
    const mark = markAt(x, y, reading, this.#labels.spots, answers.marks);
    if (mark === this.#open) return;
    if (mark) void this.show(mark);
    else this.close();
  }

  #rest(then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(then, REST);
  }
}
