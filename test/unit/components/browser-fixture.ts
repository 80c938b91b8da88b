import { type Mock, vi } from 'vitest';
import type { PageRequest, Reply, TabState } from '../../../utils/messages/protocol.ts';
import type { Vocabulary } from '../../../utils/review/vocabulary.ts';

/** Gives undefined for what it leaves to the usual answer. */
export type Background = (request: PageRequest) => Reply<unknown> | Promise<Reply<unknown>> | undefined;

/** What the browser and the background answer to a page of ours, and what it asked of them. */
export interface Surroundings {
  tab: TabState;
  vocabulary: Vocabulary;
  asked: PageRequest[];
  /** `permissions.request`. */
  requested: Mock;
  /** What the background says to some requests; what it does not answer is answered as usual. */
  background?: Background | undefined;
}

const EVENT = { addListener: () => undefined, removeListener: () => undefined };

/**
 * Stands where the browser stands: one window with one tab, and a background that answers. The real ones are driven in `test/e2e`. The
 * object is made once, since `wxt/browser` takes it when it is first imported.
 */
export function surround(state: Surroundings): void {
  Object.assign(fake, {
    tabs: { query: async () => [{ id: state.tab.tabId }], onActivated: EVENT, onUpdated: EVENT },
    permissions: { request: state.requested },
    commands: { getAll: async () => [] },
    runtime: {
      id: 'officer-lens',
      getManifest: () => ({ version: '0.1.0' }),
      sendMessage: async (request: PageRequest) => answer(state, request),
    },
  });
}

const fake = { runtime: { id: 'officer-lens' } };
vi.stubGlobal('browser', fake);

async function answer(state: Surroundings, request: PageRequest): Promise<Reply<unknown>> {
  state.asked.push(request);
  const said = state.background?.(request);
  if (said) return said;
  if (request.kind === 'tab-state') return { ok: true, value: state.tab };
  if (request.kind === 'vocabulary') return { ok: true, value: state.vocabulary };
  if (request.kind === 'explain') return { ok: true, value: { closeTo: null, notCounted: [] } };
  return { ok: true, value: null };
}
