import type { CDPSession } from 'playwright-core';

/** What one script did on the page's main thread, in ms. */
export interface OwnWork {
  total: number;
  /** Longest stretch without a pause. */
  longest: number;
}

const SAMPLE_US = 100;

/** Runs `work` under V8's sampling profiler and tells what the scripts under `base` did meanwhile, with all they called. */
export async function profileOwnWork(
  session: CDPSession,
  base: string,
  work: () => Promise<unknown>,
): Promise<OwnWork> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  const own = new Set<number>();
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const mark = (id: number) => {
    own.add(id);
    for (const child of byId.get(id)?.children ?? []) mark(child);
  };
  for (const node of profile.nodes) if (node.callFrame.url.startsWith(base)) mark(node.id);
  let total = 0;
  let longest = 0;
  let stretch = 0;
  // A delta is the time since the sample before it, so it belongs to that one.
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const lasted = profile.timeDeltas?.[index + 1] ?? 0;
    stretch = own.has(id) ? stretch + lasted : 0;
    if (own.has(id)) total += lasted;
    longest = Math.max(longest, stretch);
  }
  return { total: total / 1000, longest: longest / 1000 };
}

/** Time that the page's main thread spent in tasks while `work` ran, in ms: scripts, style, layout and paint of everybody. */
export async function taskTime<T>(session: CDPSession, work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  await session.send('Performance.enable');
  const before = await spent();
  const result = await work();
  return { ms: (await spent()) - before, result };
}
