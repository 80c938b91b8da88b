import type { Target } from './middle.ts';

/**
 * What the journeys and the demo ask of a browser, the same for Chromium and Firefox. Everything is done from outside, on the
 * production build: real input, the browser's own debugging protocols, the extension's own pages.
 */

/** A shown document: a tab, the popup, the side panel. */
export interface View {
  /** Runs a function in the document and gives its result as JSON; it sees nothing but its argument. */
  evaluate<T, A>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  evaluate<T>(run: () => T | Promise<T>): Promise<T>;
  /** Clicks the middle of an element, as a mouse would. */
  click(target: Target): Promise<void>;
  /** Presses one key in the document: 'Enter', 'Tab', 'j'. */
  press(key: string): Promise<void>;
  /** Types into the field that the CSS selector names, replacing what stood there. */
  fill(selector: string, text: string): Promise<void>;
  screenshot(file: string): Promise<void>;
  /** Gives the document a viewport of its own, in CSS px. */
  resize(size: { width: number; height: number }): Promise<void>;
  close(): Promise<void>;
}

/** A tab with a web page. */
export interface Tab extends View {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Makes it the active tab of the window. */
  activate(): Promise<void>;
}

/** Records of the extension's database, by object store. */
export type DatabaseDump = Record<string, unknown[]>;

export interface Driver {
  readonly kind: 'chromium' | 'firefox';
  /** Base address of the extension's own pages, with a slash at the end. */
  readonly base: string;
  /** What this browser cannot do, and why; journeys print it. */
  readonly cannot: Readonly<Record<string, string>>;
  /** Opens an address in a new active tab. */
  open(url: string): Promise<Tab>;
  /** Presses the toolbar button with this tab in front: gives the popup, which sees the tab through `activeTab`. */
  openPopup(tab: Tab): Promise<View>;
  /** Opens a page of the extension in a tab beside the given one, which stays the active tab. */
  openBeside(tab: Tab, path: string): Promise<View>;
  /** The side panel that the product itself has opened; only where `cannot` does not name it. */
  attachPanel(): Promise<View>;
  /** Reads the extension's IndexedDB from one of its own pages: the object stores that are named, or all. */
  readDatabase(stores?: readonly string[]): Promise<DatabaseDump>;
  /** Ends the background script as the browser does when it is idle. */
  killBackground(): Promise<void>;
  /** Chooses a file of this machine in the file field that the CSS selector names, in a page that this driver opened. */
  giveFile(view: View, selector: string, path: string): Promise<void>;
  /** Does something in a page that this driver opened, and waits for the file that it saves. Gives its bytes. */
  savedBy(view: View, act: () => Promise<unknown>): Promise<Buffer>;
  /** Takes the permission for an origin away in the browser's own settings. */
  revoke(pattern: string): Promise<void>;
  /** Ends the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  /** Kills the browser with all its processes, as a power cut would, and starts it again with the same profile. */
  crash(): Promise<void>;
  /** Installs the same files with a higher version over the running extension. */
  update(version: string): Promise<void>;
  /** Addresses that contexts of the extension asked for since the start, but for its own files. */
  requests(): Promise<string[]>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The origins, as match patterns, that the journey will turn on. Chromium's dialog cannot be answered by a program. */
  origins: string[];
  /** Folder of the built extension; the production build where left out. */
  extension?: string;
  /** Where the profile and the copy of the extension stand; the system's folder for temporary files where left out. */
  folder?: string;
  /** Shows a window. */
  headed?: boolean;
  /** The system's colour scheme; light where left out. */
  dark?: boolean;
  /** Width and height of tabs in CSS px. */
  viewport?: { width: number; height: number };
}

/** Host names that lead to this machine in both browsers, so that pages can stand on several origins. */
export const TEST_HOSTS = ['ats.example', 'files.example', 'other.example'];
/** How long a condition may take before the test fails; no test waits for time itself. */
const PATIENCE_MS = 15_000;
const LOOK_AGAIN_MS = 40;

/** Asks again until the answer is truthy, and gives it; `what` ends the sentence "Waited in vain for ...". */
export async function until<T>(what: string, ask: () => Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + PATIENCE_MS;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  throw new Error(`Waited in vain for ${what}; the last answer was: ${last}`);
}

/** Waits until a function in the document gives something truthy. */
export function untilIn<T>(view: View, what: string, run: () => T | Promise<T>): Promise<NonNullable<T>> {
  return until(what, () => view.evaluate(run));
}

/** The source of a call that a document can run, with its argument as JSON. */
export function callSource(run: unknown, argument: unknown): string {
  return `(${run})(${argument === undefined ? '' : JSON.stringify(argument)})`;
}
