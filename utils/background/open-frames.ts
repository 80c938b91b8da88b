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
  return change((frames) => {
    frames[tabId] = { ...frames[tabId], [frameId]: URL.canParse(address) ? new URL(address).origin : '' };
  });
}

export function forgetOpenTab(tabId: number): Promise<void> {
  return change((frames) => {
    delete frames[tabId];
  });
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

function change(apply: (frames: OpenFrames) => void): Promise<void> {
  const done = last.then(async () => {
    const frames = await read();
    apply(frames);
    await browser.storage.session.set({ [KEY]: frames });
  });
  last = done.catch(() => undefined);
  return done;
}
