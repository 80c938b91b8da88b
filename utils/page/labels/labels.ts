import type { Mark } from '../marks.ts';
import type { Reader } from '../reader.ts';
import { drawLabel, drawLeader, element, isDark } from './draw.ts';
import type { Layer } from './layer.ts';
import { measureScene, type Scene } from './measure.ts';
import { isUnobstructed } from './obstructed.ts';
import { placeLabels, type Spot } from './placing.ts';

/** Labels beside the mentions in view. They are measured and placed at most once a frame, and only after something has moved. */
export class Labels {
  /** Where labels stand now. */
  spots: Spot[] = [];
  /** While a card is open nothing moves. */
  isHeld = false;
  private readonly reader: Reader;
  private readonly layer: Layer;
  private readonly holder = element('div', '');
  private readonly leads = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  private frame = 0;
  private drawn = '';

  constructor(reader: Reader, layer: Layer, signal: AbortSignal) {
    this.reader = reader;
    this.layer = layer;
    this.leads.setAttribute('class', 'leads');
    for (const part of [this.leads, this.holder]) part.setAttribute('aria-hidden', 'true');
    layer.append(this.leads, this.holder);
    const options = { signal, capture: true, passive: true };
    for (const event of ['scroll', 'load', 'transitionend'])
      document.addEventListener(event, () => this.refresh(), options);
    addEventListener('resize', () => this.refresh(), options);
    document.fonts.addEventListener('loadingdone', () => this.refresh(), options);
    const size = new ResizeObserver(() => this.refresh());
    size.observe(document.documentElement);
    signal.addEventListener('abort', () => {
      size.disconnect();
      cancelAnimationFrame(this.frame);
    });
  }

  /** Something may have moved: place again in the next frame. */
  refresh(): void {
    if (this.frame !== 0 || (this.reader.answers.marks.length === 0 && this.spots.length === 0)) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      if (!this.isHeld) this.place();
    });
  }

  private place(): void {
    const scene = measureScene(this.reader.reading.root);
    const panes = scene?.panes;
    this.spots = scene
      ? placeLabels(scene.phrases, scene.obstacles, (phrase, rect) =>
          isUnobstructed(rect, panes?.get(phrase.index) as Element),
        )
      : [];
    this.draw(scene);
  }

  private draw(scene: Scene | null): void {
    const current = this.reader.paint.current;
    const state = JSON.stringify([
      this.spots,
      current?.index,
      [...(scene?.marks.values() ?? [])].map((mark) => mark.label),
    ]);
    if (state === this.drawn && this.layer.host.isConnected) return;
    this.drawn = state;
    if (this.spots.length > 0) this.layer.show();
    const labels: Element[] = [];
    const leads: Element[] = [];
    for (const spot of this.spots) {
      const mark = scene?.marks.get(spot.index);
      if (!mark) continue;
      const dark = spot.place === 'rail' ? this.isPaneDark(mark, scene) : isDark(mark);
      labels.push(drawLabel(mark, spot, mark === current, dark));
      if (spot.place === 'rail') leads.push(drawLeader(mark, spot, dark));
    }
    this.holder.replaceChildren(...labels);
    this.leads.replaceChildren(...leads);
  }

  private isPaneDark(mark: Mark, scene: Scene | null): boolean {
    const pane = scene?.panes.get(mark.index);
    const box = pane ? this.reader.reading.boxAround(pane) : null;
    return box ? isDark({ ...mark, block: { ...mark.block, box } }) : isDark(mark);
  }
}
