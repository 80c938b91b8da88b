import type { LabelStyle, ResumeArea } from '../messages/protocol.ts';
import { describePage, headingOf } from './about.ts';
import { Answers, type MarksPiece } from './answers.ts';
import { Area } from './area.ts';
import { type Block, type Box, blocksOf, isBlock } from './block.ts';
import { DARK_CANVAS, type Rgba, WHITE } from './color.ts';
import { LateRoots } from './late-roots.ts';
import { isList } from './list.ts';
import { watchNavigation } from './navigation.ts';
import { nestingOf } from './nesting.ts';
import { type ChangeHost, Observer } from './observe.ts';
import { clearLeftovers, Paint } from './paint.ts';
import type { ReadingPlace } from './place.ts';
import type { Port } from './port.ts';
import { Reading, type ReadingHost } from './reading.ts';
import { Sending, type SendingHost } from './sending.ts';
import { afterFrame, Slices } from './slices.ts';
import { listLimits, listUnread } from './unread.ts';

/** Pause after which changes of attributes are read, in milliseconds: an animation writes one in every frame. */
const SLOW = 80;

/** What a person does who looks at the page; then it is seen whether the page has thrown our paint out, which no event tells. */
const SIGNS_OF_LIFE = ['pointermove', 'keydown', 'scroll', 'focus', 'visibilitychange'];

/** Reads this document for as long as the signal lives: keeps text, background and paint in step with the page. */
export class Reader implements ReadingHost, ChangeHost, SendingHost {
  readonly reading: Reading;
  readonly paint = new Paint();
  readonly answers: Answers;
  readonly sending: Sending;
  /**
   * Called after our paint has changed or can be, and with `isMoved` when the page's layout may have. Whoever hears it paints what is
   * ready: `Paint.flush`.
   */
  onPainted: (isMoved: boolean) => void = () => {};
  /** Called when a dialog or a popover was opened: it stands in the top layer now, above what stood there before. */
  onTopLayer: () => void = () => {};
  /** Called with the styles of labels and card, before the first are shown. */
  onStyles: (layer: string) => void = () => {};
  /** How labels are shown, as the last answer said. */
  labelStyle: LabelStyle = { shape: 'words', margins: true };
  readonly #observer: Observer;
  readonly #slices: Slices;
  readonly #lateRoots: LateRoots;
  readonly #area = new Area();
  /** All blocks as of the last reading. */
  #all: Block[] = [];
  /** Until the site's area is known nothing goes out. */
  #isLocated = false;
  /** Another area was picked since the last sending. */
  #isMoved = false;
  #isScheduled = false;
  #isWorking = false;
  #isLooking = false;

  readonly port: Port;
  readonly #ours: (node: Node) => boolean;
  readonly #signal: AbortSignal;
  readonly #place: ReadingPlace | null;

  constructor(port: Port, ours: (node: Node) => boolean, signal: AbortSignal, place: ReadingPlace | null = null) {
    this.port = port;
    this.#place = place;
    this.#ours = ours;
    this.#signal = signal;
    clearLeftovers();
    this.#observer = new Observer(this, signal);
    this.#slices = new Slices(signal);
    this.#lateRoots = new LateRoots((element) => this.#shownNow(element), signal);
    this.reading = new Reading(place?.root ?? document.documentElement, this);
    const isStale = ({ box }: Block): boolean => box.dirty !== 0 || this.reading.root.dirty === 2;
    this.answers = new Answers(this.paint, isStale, () => this.onPainted(false));
    this.sending = new Sending(this, signal);
    signal.addEventListener('abort', () => this.paint.stop());
  }

  /** Begins to read. */
  start(): void {
    this.#observer.watch(this.#place?.root ?? document);
    this.#watchTopLayer(document);
    if (!this.#place) watchNavigation(() => this.sending.navigated(), this.#signal);
    const options = { signal: this.#signal, capture: true, passive: true };
    for (const event of ['transitionend', 'animationend']) {
      document.addEventListener(event, ({ target }) => this.#shownNow(target as Node), options);
    }
    for (const event of SIGNS_OF_LIFE) addEventListener(event, () => this.#lookAgain(), options);
    addEventListener('load', () => this.#readAll(), options);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#readAll(), options);
    addEventListener('pageshow', ({ persisted }) => persisted && this.#shownAgain(), options);
    if (window !== window.top) this.#readWhenShown();
    void this.port.send({ kind: 'began' });
    void this.locate();
    this.#read();
  }

  /** A frame may load before it is laid out, or be shown long after: until then no word in it can be seen, and no event tells. */
  #readWhenShown(): void {
    const size = new ResizeObserver(([entry]) => {
      if (entry?.contentRect.width === 0) return;
      size.disconnect();
      if (blocksOf(this.reading.root).length === 0) this.#readAll();
    });
    size.observe(document.documentElement);
    this.#signal.addEventListener('abort', () => size.disconnect());
  }

  /** The browser had kept the document while others were shown in its place, and the background knows only those. */
  #shownAgain(): void {
    void this.port.send({ kind: 'began' });
    this.sending.restart();
  }

  /** Asks where on this site the resume stands, and sends what stands there. */
  async locate(): Promise<void> {
    if (!this.#place) {
      const reply = await this.port.send<ResumeArea>({ kind: 'area', address: describePage('').address });
      if (reply.ok) this.#area.set(reply.value);
    }
    this.#isMoved = this.#isLocated;
    this.#isLocated = true;
    if (!this.#isWorking && this.reading.isSettled && !this.#signal.aborted) this.#settle();
  }

  /** What stood beside the area has its marks still: where the area came or went, all is sent and painted anew. */
  #settle(): void {
    const former = this.#area.isFound;
    this.#area.find(this.reading.roots);
    const hasMoved = this.#isMoved || (this.answers.marks.length > 0 && former !== this.#area.isFound);
    this.#isMoved = false;
    if (hasMoved) this.sending.restart();
    else this.sending.settled();
  }

  /** What is read: the resume's area where the site has one, else the whole page. */
  blocks(): Block[] {
    const element = this.#area.find(this.reading.roots);
    this.#all = blocksOf(this.reading.root);
    const box = element && this.reading.boxAround(element);
    return box ? blocksOf(box) : this.#all;
  }

  /** The person's name as it stands on the page, which may be outside of the resume's area. */
  heading(): string {
    return this.#area.person(this.reading.roots) || headingOf(this.#all);
  }

  /** Paints a piece of an answer, in slices; false where it is for another version of the text. */
  take(piece: MarksPiece): boolean {
    const { session } = this.sending;
    const { layout } = session;
    if (layout === null || !session.isCurrent(piece.session, piece.version)) return false;
    this.labelStyle = piece.style;
    if (piece.styles) {
      this.paint.styles = piece.styles.marks;
      this.onStyles(piece.styles.layer);
    }
    const isOver = (): boolean => this.sending.session.layout !== layout;
    this.#slices.run(this.answers.take(piece, layout, isOver), () => {});
    return true;
  }

  isOurs(node: Node): boolean {
    return this.#ours(node);
  }

  canvas(): Rgba {
    const { colorScheme } = getComputedStyle(document.documentElement);
    if (!colorScheme.includes('dark')) return WHITE;
    const isDark = !colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches;
    return isDark ? DARK_CANVAS : WHITE;
  }

  onRoot(root: ShadowRoot): void {
    this.#observer.watch(root);
    this.#watchTopLayer(root);
  }

  onRootless(element: Element): void {
    this.#lateRoots.add(element);
  }

  unpaint(block: Block): void {
    this.paint.removeAll(block);
  }

  repaint(block: Block): void {
    for (const mark of block.marks) this.paint.add(mark);
  }

  unpaintBox(box: Box, isDeep: boolean): void {
    for (const item of box.items) {
      if (isBlock(item)) this.paint.removeAll(item);
      else if (isDeep) this.unpaintBox(item, true);
    }
  }

  changed(isSlow: boolean): void {
    this.onPainted(true);
    if (this.#isScheduled || this.#isWorking) return;
    this.#isScheduled = true;
    if (isSlow) setTimeout(() => this.#read(), SLOW);
    else afterFrame(() => this.#read(), this.#signal);
  }

  about(heading: string): ReturnType<typeof describePage> {
    const { address, title } = this.#place ?? {};
    const page = describePage(heading);
    const list = !this.#place && isList(this.reading.root) && ({ list: true } as const);
    const area = this.#area.state;
    const own = { address: address ?? page.address, title: title ?? page.title, area };
    const isWhole = !this.#place && !list && area === undefined;
    return { ...page, ...own, ...list, nesting: isWhole ? nestingOf(this.#all) : undefined };
  }

  unread(isCut: boolean): ReturnType<typeof listUnread> {
    const limits = { hidden: this.reading.hidden, unvisited: this.reading.unvisited, isCut };
    return this.#place ? [...this.#place.unread, ...listLimits(limits)] : listUnread(limits);
  }

  sessionBegan(): void {
    this.answers.clear();
    this.onPainted(false);
  }

  /** Once a frame at most; a page that nobody touches costs nothing. */
  #lookAgain(): void {
    if (this.#isLooking || this.answers.marks.length === 0) return;
    this.#isLooking = true;
    requestAnimationFrame(() => {
      this.#isLooking = false;
      if (!this.#signal.aborted && this.paint.restore()) this.onPainted(false);
    });
  }

  /** What a popover shows has changed nothing in the page's tree. The event does not leave the tree that it happens in. */
  #watchTopLayer(root: Document | ShadowRoot): void {
    const toggled = ({ target }: Event): void => {
      if (!(target instanceof HTMLElement) || this.isOurs(target)) return;
      this.#shownNow(target);
      if (target.matches(':popover-open, dialog[open]')) this.onTopLayer();
    };
    root.addEventListener('toggle', toggled, { signal: this.#signal, capture: true, passive: true });
  }

  #readAll(): void {
    this.reading.touchAll();
    this.changed(true);
  }

  /** Text that faded in has changed nothing but its style, and a late root leaves no record. */
  #shownNow(node: Node): void {
    const box = this.reading.boxAround(node);
    if (box === null || this.isOurs(node)) return;
    this.reading.touch(box, true);
    this.changed(true);
  }

  #read(): void {
    this.#isScheduled = false;
    if (this.#isWorking || this.#signal.aborted) return;
    this.#isWorking = true;
    this.#slices.run(this.reading.work(), () => {
      this.#isWorking = false;
      this.paint.flush();
      if (!this.reading.isSettled) return this.#read();
      this.paint.restore();
      if (this.#isLocated) this.#settle();
      this.onPainted(false);
    });
  }
}
