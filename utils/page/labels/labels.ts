import type { Mark } from '../marks.ts';
import type { Reader } from '../reader.ts';
import type { Rect } from '../rect.ts';
import { afterFrame } from '../slices.ts';
import { drawLabel, drawLeader, element, isDark } from './draw.ts';
import type { Layer } from './layer.ts';
import { measureScene, type Scene } from './measure.ts';
import { Ground } from './obstructed.ts';
import { ALL_PLACES, type Phrase, placeLabels, type Spot } from './placing.ts';

const NO_SCENE: Scene = { leftOut: 0, phrases: [], obstacles: [], shown: new Map() };
/** How often labels wait for a page that changes again between a frame and its turn. */
const MOST_WAITS = 5;

/** Labels beside the mentions in view. They are measured and placed at most once a frame, and only after something has moved. */
export class Labels {
  /** Where labels stand now. */
  spots: Spot[] = [];
  /** Called after labels were placed, with the number of mentions in view that have no room for one. */
  onPlaced: (noRoom: number) => void = () => {};
  /** While a card is open nothing moves. */
  isHeld = false;
  readonly #reader: Reader;
  readonly #layer: Layer;
  readonly #holder = element('div', '');
  readonly #leads = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  readonly #signal: AbortSignal;
  #frame = 0;
  readonly #ground = new Ground();
  #isDue = false;
  /** Counts what may have changed. */
  #changes = 0;
  #drawn = '';

  constructor(reader: Reader, layer: Layer, signal: AbortSignal) {
    this.#reader = reader;
    this.#layer = layer;
    this.#signal = signal;
    this.#leads.setAttribute('class', 'leads');
    for (const part of [this.#leads, this.#holder]) part.setAttribute('aria-hidden', 'true');
    layer.append(this.#leads, this.#holder);
    const options = { signal, capture: true, passive: true };
    document.addEventListener('scroll', () => this.#follow(), options);
    document.addEventListener('load', () => this.refresh(), options);
    addEventListener('resize', () => this.refresh(), options);
    document.fonts.addEventListener('loadingdone', () => this.refresh(), options);
    const size = new ResizeObserver(() => this.refresh());
    size.observe(document.documentElement);
    signal.addEventListener('abort', () => {
      size.disconnect();
      cancelAnimationFrame(this.#frame);
    });
  }

  /**
   * Something may have changed: place again when the page has drawn it. To ask for places before would lay the page out in our time;
   * so a change after the frame waits for the next one, a few times at most, since some pages never rest.
   * @param isMoved false where nothing but our own paint has changed
   */
  refresh(isMoved = true): void {
    this.#changes++;
    if (isMoved) this.#ground.forget();
    if (this.#isDue || this.#isIdle) return;
    this.#isDue = true;
    this.#wait(MOST_WAITS);
  }

  /** Puts the ring on the label of the current mark, without moving any. */
  ring(): void {
    for (const [i, { index }] of this.spots.entries())
      this.#holder.children[i]?.classList.toggle('on', index === this.#reader.paint.current?.index);
  }

  #wait(more: number): void {
    let drawn = this.#changes;
    const place = (): void => {
      if (drawn !== this.#changes && more > 0) {
        this.#wait(more - 1);
        return;
      }
      this.#isDue = false;
      this.#place();
    };
    afterFrame(place, this.#signal, () => {
      drawn = this.#changes;
    });
  }

  /** A pane was scrolled: nothing in it has to be laid out anew, and labels that stay behind would lie over text. */
  #follow(): void {
    if (this.#frame !== 0 || this.#isIdle) return;
    this.#ground.forget();
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#place();
    });
  }

  get #isIdle(): boolean {
    return this.#reader.answers.marks.length === 0 && this.spots.length === 0;
  }

  /** Marks that are ready are painted after the labels are drawn: in the same frame, and after the page was asked for places. */
  #place(): void {
    if (!this.isHeld) this.#placeAll();
    this.#reader.paint.flush();
  }

  #placeAll(): void {
    const { paint, reading, labelStyle } = this.#reader;
    const { shape, margins: rails } = labelStyle;
    const scene = shape === 'off' || paint.isEmpty ? NO_SCENE : measureScene(reading.root);
    const isOpen = ({ index }: Phrase, rect: Rect): boolean =>
      this.#ground.isFree(rect, scene.shown.get(index)?.pane as Element);
    const shapes = shape === 'ticks' ? (['tick'] as const) : ALL_PLACES.shapes;
    this.spots = placeLabels(scene.phrases, scene.obstacles, isOpen, { shapes, rails });
    this.onPlaced(scene.leftOut + scene.phrases.length - this.spots.length);
    this.#draw(scene.shown);
    this.ring();
  }

  #draw(shown: Scene['shown']): void {
    const state = JSON.stringify([this.spots, [...shown.values()].map(({ mark }) => mark.label)]);
    if (state === this.#drawn && this.#layer.host.isConnected) return;
    this.#drawn = state;
    if (this.spots.length > 0) this.#layer.show();
    const labels: Element[] = [];
    const leads: Element[] = [];
    for (const spot of this.spots) {
      const { mark, pane } = shown.get(spot.index) as { mark: Mark; pane: Element };
      const isInRail = spot.place === 'rail';
      const dark = isDark((isInRail && this.#reader.reading.boxAround(pane)) || mark.block.box);
      labels.push(drawLabel(mark, spot, dark));
      if (isInRail) leads.push(drawLeader(mark, spot, dark));
    }
    this.#holder.replaceChildren(...labels);
    this.#leads.replaceChildren(...leads);
  }
}
