/**
 * Every message between the contexts of the extension, one type per direction. Plain JSON only; every message is answered with a
 * `Reply`, never by throwing. Who may send what is a table in `senders.ts`; what arrives is validated by schemas in `schemas.ts`
 * (in the background and in extension pages; the content script trusts only its own extension id).
 */
import type { Context, Meaning, Stamp, Track } from '../engine/types.ts';
import type { PackLeftOut } from '../review/pack-set.ts';
import type { AreaState } from './area.ts';

export type { AreaState, PickCommand, PickedArea, PickKey, ResumeArea } from './area.ts';

/** Errors are data: `reason` is a sentence for people, `code` is for programs. */
export type Reply<T> = { ok: true; value: T } | { ok: false; code: string; reason: string };

/** One life of one document in one frame: made by the content script, new after every in-page navigation. */
export type SessionId = string;

/** What a content script tells about the place it reads. No text of the resume but the header line that names the person. */
export interface PageAbout {
  /** Address of the frame; a frame in memory has one that names nothing (`about:srcdoc`, `blob:`). */
  address: string;
  /** `document.title` of the frame. */
  title: string;
  /** First heading of the read region, where a person's name usually stands; '' if there is none. */
  heading: string;
  top: boolean;
  /** A list of many people with excerpts, and nobody's resume. */
  list?: true;
  /** Which part of the page is read, where it is not the whole. */
  area?: AreaState | undefined;
  /** How the blocks of a page that is sent whole hang together (`nestingOf`), one number each. */
  nesting?: number[] | undefined;
}

/** Something on the page that may be a resume but could not be read. Never silently "0 officers". */
export interface Unread {
  kind:
    | 'image'
    | 'canvas'
    | 'undrawn-page'
    | 'pdf-viewer'
    | 'frame'
    | 'hidden-text'
    | 'editor'
    | 'too-large'
    | 'file-part';
  /**
   * Host of a frame, name of a file, first and last of pages that are not drawn ("3 to 8"), or ''; for `file-part` the sentence that says
   * what was not read. Shown as text.
   */
  detail: string;
  count: number;
  /** Where a PDF can be fetched, should the reviewer ask for it. It may be signed, so it is kept in memory alone. */
  address?: string | undefined;
}

/** A block of text: offsets count in its own text; the document is all blocks in `order`, joined by one '\n'. */
export interface TextBlock {
  id: number;
  text: string;
}

/** Largest `text` sum of one piece, in UTF-16 units (64 kB at one byte each; bounded so that no message blocks a thread). */
export const TEXT_PIECE_UNITS = 64 * 1024;
/** Most marks in one piece. */
export const MARKS_PIECE = 1000;
/** Most marks that are painted in one page; the answer says how many there were. */
export const PAINTED_MARKS = 20_000;

/** From a content script to the background. */
export type ContentRequest =
  | {
      kind: 'text';
      session: SessionId;
      /** Counts up with every sending; an answer for another version is dropped. */
      version: number;
      /** The version that these blocks change, or null when all blocks are sent. */
      base: number | null;
      piece: number;
      pieces: number;
      /** New and changed blocks of this piece. */
      blocks: TextBlock[];
      /** On the last piece: ids of all blocks in reading order. Blocks not listed are gone. */
      order: number[];
      about: PageAbout;
      unread: Unread[];
    }
  /**
   * The text of this version has stood unchanged for a moment, so it is the whole of one document under its own address: it may be
   * kept. Before, it is painted but not kept, since pages load in parts and change the address before or after the text.
   */
  | { kind: 'settled'; session: SessionId; version: number }
  /** The hover card of one mention opens. */
  | { kind: 'card'; session: SessionId; version: number; index: number }
  /** The card's button, or a click on a label: show this mention in the panel. */
  | { kind: 'show-in-panel'; session: SessionId; version: number; index: number }
  /** So many mentions in view have no room for a label; the panel says it. */
  | { kind: 'no-room'; session: SessionId; count: number }
  /** The document of this session is no longer shown. */
  | { kind: 'gone'; session: SessionId }
  /**
   * Reading begins in a document, or one is shown again that the browser had kept: what was told of this frame before is of another,
   * and in the frame of the page itself so is all that was told of its tab.
   */
  | { kind: 'began' }
  /** Where on the pages of this site the resume stands: a `ResumeArea`. */
  | { kind: 'area'; address: string };

/** `resend`: the background does not hold `base` (it was restarted), send all blocks again. */
export type TextReceipt = 'received' | 'resend';

/** How the reviewer's reading stands; the numbers are those of `mockups` section 3 (open, confirmed, corrected). */
export const MARK_STATES = ['open', 'confirmed', 'corrected'] as const;
export type MarkState = (typeof MARK_STATES)[number];

/** The track that a mark shows; `hidden` while the reviewer's first reading is blind. */
export type MarkTrack = Track | 'hidden';

/** How labels are shown in a page, as the reviewer has set it. */
export interface LabelStyle {
  /** Whole labels, their line samples alone, or none. */
  shape: 'words' | 'ticks' | 'off';
  /** Whether they may stand beside the sheet. */
  margins: boolean;
}

/** Style sheets of what is drawn into a page: they come with the first marks, so that a page without any never loads them. */
export interface PageStyles {
  /** Declarations by the name of the highlight. */
  marks: Record<string, string>;
  /** Labels, leaders and the card. */
  layer: string;
}

/** Words of one kind of label, sent once per answer and named by index from the marks. */
export interface LabelWords {
  /** "Sworn · short?"; without the track's half where that is hidden. */
  words: string;
  track: MarkTrack;
  state: MarkState;
  unknown: boolean;
}

/** Numbers per mark in `Marks.marks`: start, end (UTF-16 units of the joined document), label (index into `labels`). */
export const MARK_FIELDS = 3;

/** What an open card shows: words only, made by the background. */
export interface CardContent {
  quote: string;
  /** "Sworn law enforcement, held" */
  says: string;
  track: MarkTrack;
  /** '' where the track is hidden. */
  trackName: string;
  /** "Confirmed", "Changed · was unknown", "Not read yet", "The text around it has changed, check again" */
  state: string;
  /** Deciding words and what each speaks for, at most six. */
  reasons: { words: string; says: string }[];
  cautions: string[];
}

/** From the background to one content script. */
export type ContentCommand =
  | {
      kind: 'marks';
      session: SessionId;
      version: number;
      piece: number;
      pieces: number;
      labels: LabelWords[];
      /** Flat, `MARK_FIELDS` numbers a mark, in order of start. */
      marks: number[];
      /** Mentions in the document, which may be more than are painted. */
      total: number;
      style: LabelStyle;
      /** With the first answer of a session. */
      styles?: PageStyles | undefined;
    }
  | { kind: 'resend'; session: SessionId }
  /** Scroll to a mention and make it the current one; -1 clears the current mark. */
  | { kind: 'go-to'; session: SessionId; index: number }
  /** Next or previous mention, by browser command; the answer is the new current index. */
  | { kind: 'step'; by: 1 | -1 }
  /** The site was turned off: take back everything and stop. */
  | { kind: 'stop' }
  /** Is a live copy here? Answered with the session id. */
  | { kind: 'ping' }
  /** The picked area of the site has changed: ask for it again. */
  | { kind: 'area-changed'; session: SessionId }
  /** Where among the frames of the tab is this one? Answered with a `FramePlace`. */
  | { kind: 'where' };

/** Where a frame stands, told by numbers that the browser gives to a window's frames: parents know no more of children of other origins. */
export interface FramePlace {
  /** Number of the ancestor in the tab's page, of the next one in that, and at the end of the frame itself; empty for the page. */
  path: number[];
  /** By the number of each frame in this document: its left and top edge there, in CSS pixels; null where it has none. */
  frames: ([left: number, top: number] | null)[];
}

/** A document that is open in a tab now, as the background knows it (memory only). */
export interface OpenDocument {
  session: SessionId;
  frameId: number;
  /** Key of the document in the store. */
  documentId: string;
  version: number;
  mentions: number;
  words: number;
  /** Mentions in view that have no room for a label. */
  noRoom: number;
  area?: AreaState | undefined;
  /** Match pattern of the site for which a resume area is kept; '' where the frame has no address of its own. */
  pattern: string;
  unread: Unread[];
  /** Sentences that say what was left out ("10 MB of 12 MB read"). */
  cut: string[];
  /** Set when the record could not be stored; the sentence says why. */
  storeError: string | null;
}

/** Whether the extension reads a tab. */
export type SiteState = 'on' | 'off' | 'once' | 'revoked' | 'not-a-page';

export interface TabState {
  tabId: number;
  /** Origin that "Turn on for this site" would ask for, as a match pattern; '' where none can be. */
  pattern: string;
  host: string;
  site: SiteState;
  documents: OpenDocument[];
  /** Address of a page that is on and in which no script may run, as in Firefox's PDF viewer. */
  closed?: string | undefined;
  /** Mention that the page asked to be shown, if any. */
  wanted: {
    documentId: string;
    index: number /** When, so that asking twice for one mention is seen. */;
    at: number;
  } | null;
}

/** What the panel says of a mention when it is open, beside the reasons that are kept with it. */
export interface ExplainedMention {
  /** The smallest change of the words that was found to lead to another track, and to which; null where none was. */
  closeTo: { without: string[]; meaning: Meaning; context: Context; track: Track } | null;
  /** What stood near and did not count, a sentence each. */
  notCounted: string[];
}

/** From extension pages (panel, popup, dashboard) to the background. */
export type PageRequest =
  | { kind: 'tab-state'; tabId: number }
  | { kind: 'go-to'; tabId: number; documentId: string; index: number }
  /** "Only this page, once": read this tab through activeTab, register nothing. */
  | { kind: 'read-once'; tabId: number }
  /** Turn a site off: removes the permission and takes everything back. */
  | { kind: 'turn-off'; pattern: string }
  /** The resume area of a site was picked or given up: its open pages ask for it again. */
  | { kind: 'area-changed'; pattern: string }
  | { kind: 'read-again'; tabId: number }
  /** Stored decisions of a document changed: join and paint again. */
  | { kind: 'decisions-changed'; documentId: string }
  /** Which pack is in force, and what of the packs in use could not be loaded: a `PackInForce`. */
  | { kind: 'packs-in-force' }
  /** Other packs came into use: load them, and read all open pages again. */
  | { kind: 'packs-changed' }
  /** Why a mention is read as it is, and what would change that: an `ExplainedMention`. */
  | { kind: 'explain'; tabId: number; documentId: string; index: number }
  /** What kept a meaning away from a mention: sentences. */
  | { kind: 'why-not'; tabId: number; documentId: string; index: number; meaning: Meaning }
  /** Settings that pages depend on have changed: read and paint what is open again. */
  | { kind: 'settings-changed' }
  /** Names of meanings, contexts and tracks of the enabled pack, and its policy: a `Vocabulary` of `utils/review`. */
  | { kind: 'vocabulary' };

/** The pack that the background works with now, as results are stamped with it. */
export interface PackInForce extends Omit<Stamp, 'engine'> {
  /** Packs that are in use and could not be loaded. */
  leftOut: PackLeftOut[];
  /** A sentence where the packs in use could not be read at all. */
  error: string | null;
}

/** Said on the one BroadcastChannel (`officer-lens`) after a change is stored or a tab's state changed. */
export type ChangeNotice =
  | { kind: 'document'; documentId: string }
  /** Applicants were decided, tied, untied, erased or imported. */
  | { kind: 'applicants' }
  | { kind: 'tab'; tabId: number }
  | { kind: 'sites' }
  | { kind: 'packs' }
  | { kind: 'settings' };
