import { command } from '../messages/ask.ts';
import { notify } from '../messages/notices.ts';
import type { ResumeArea } from '../messages/protocol.ts';
import { covers, patternOf } from '../sites/patterns.ts';
import { profileOf } from '../sites/profiles.ts';
import { openStore } from '../store/open.ts';
import { readSite } from '../store/sites.ts';
import { openFrames } from './open-frames.ts';

/** Where on the pages of an address's site the resume stands. Without a store only the profile speaks. */
export async function resumeArea(address: string): Promise<ResumeArea> {
  const profile = profileOf(address);
  const opened = await openStore();
  const site = opened.ok ? await readSite(opened.value, patternOf(address)) : undefined;
  return {
    picked: site?.area ?? null,
    profile: profile?.area?.map(({ selector }) => selector) ?? [],
    person: profile?.person?.selector ?? null,
  };
}

/** All open pages of a site ask again. */
export async function tellAreaChanged(pattern: string): Promise<void> {
  for (const { tabId, frameId, origin } of await openFrames()) {
    if (!covers(pattern, origin)) continue;
    const session = await command<string>(tabId, frameId, { kind: 'ping' });
    if (session.ok) await command(tabId, frameId, { kind: 'area-changed', session: session.value });
  }
  notify({ kind: 'sites' });
}
