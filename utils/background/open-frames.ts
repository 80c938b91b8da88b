import { browser } from 'wxt/browser';

/**
 * Which frames run our script, by tab and frame, with their origin alone. It outlives the background but not the browser, so that a site
 * that is turned off while the background sleeps can still be taken back. Serialised: two writes at once would lose one.
 */
const KEY = 'openFrames';
type OpenFrames = Record<string, Record<string, string>>;

let last: Promise<unknown> = Promise.resolve();

/** Notes that a frame is read. */
export function rememberFrame(tabId: number, frameId: number, address: string): Promise<void> {
  const origin = URL.canParse(address) ? new URL(address).origin : '';
  return change((frames) => {
    if (frames[tabId]?.[frameId] === origin) return false;
    frames[tabId] = { ...frames[tabId], [frameId]: origin };
    return true;
  });
}

export function forgetOpenTab(tabId: number): Promise<void> {
  return change((frames) => delete frames[tabId]);
}

/** The frames that were read since the browser started, with their origins. */
export async function openFrames(): Promise<{ tabId: number; frameId: number; origin: string }[]> {
  await last;
  return Object.entries(await read()).flatMap(([tab, frames]) =>
    Object.entries(frames).map(([frame, origin]) => ({ tabId: Number(tab), frameId: Number(frame), origin })),
  );
}

async function read(): Promise<OpenFrames> {
  return ((await browser.storage.session.get(KEY))[KEY] as OpenFrames | undefined) ?? {};
}

/** `apply` tells whether there is anything to write: a text that is sent again every second must not write every second. */
function change(apply: (frames: OpenFrames) => boolean): Promise<void> {
  const done = last.then(async () => {
    const frames = await read();
    if (apply(frames)) await browser.storage.session.set({ [KEY]: frames });
  });
  last = done.catch(() => undefined);
  return done;
}
