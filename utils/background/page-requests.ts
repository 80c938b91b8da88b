import { command } from '../messages/ask.ts';
import type { PackInForce, PageRequest, Reply } from '../messages/protocol.ts';
import { runInTab } from '../sites/registration.ts';
import { explainMention } from './explain.ts';
import { framesOf } from './frames.ts';
import { forgetSettings } from './kept-settings.ts';
import type { PackKeeper } from './packs-in-force.ts';
import type { Reader } from './reader.ts';
import { tellAreaChanged } from './resume-area.ts';
import { turnOff } from './site-life.ts';
import { tabState } from './tab-state.ts';

/** Answers the panel, the popup and other pages of ours. */
export async function answerPage(request: PageRequest, reader: Reader, packs: PackKeeper): Promise<Reply<unknown>> {
  switch (request.kind) {
    case 'tab-state':
      return { ok: true, value: await tabState(request.tabId, reader) };
    case 'go-to': {
      await reader.recall(request.tabId);
      const frame = framesOf(request.tabId).find((one) => one.reading?.documentId === request.documentId);
      if (!frame) return { ok: false, code: 'gone', reason: 'This document is no longer shown in the tab.' };
      return command(request.tabId, frame.frameId, { kind: 'go-to', session: frame.session, index: request.index });
    }
    case 'read-once': {
      const refused = await runInTab(request.tabId);
      return refused === null ? { ok: true, value: null } : { ok: false, code: 'not-allowed', reason: refused };
    }
    case 'read-again':
      await Promise.all(framesOf(request.tabId).map((frame) => reader.readAgain(frame.tabId, frame.frameId)));
      return { ok: true, value: null };
    case 'turn-off':
      return turnOff(request.pattern);
    case 'area-changed':
      await tellAreaChanged(request.pattern);
      return { ok: true, value: null };
    case 'decisions-changed':
      await reader.rejoin(request.documentId);
      return { ok: true, value: null };
    case 'packs-in-force': {
      const { compiled, leftOut, error } = await packs.inForce();
      const { pack, packVersion, packHash } = compiled;
      return { ok: true, value: { pack, packVersion, packHash, leftOut, error } satisfies PackInForce };
    }
    case 'packs-changed':
      if (await packs.renew()) await reader.readAllAgain();
      return { ok: true, value: null };
    case 'explain':
    case 'why-not':
      return explainMention(request, reader, await packs.compiled());
    case 'settings-changed':
      forgetSettings();
      await reader.readAllAgain();
      return { ok: true, value: null };
    case 'vocabulary': {
      const { meanings, contexts, tracks, policy, evidencePoints } = await packs.compiled();
      return { ok: true, value: { meanings, contexts, tracks, policy, evidencePoints } };
    }
  }
}
