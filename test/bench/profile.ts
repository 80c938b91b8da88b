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

/** A task of a thread in a trace; times in microseconds, `tdur` by the clock of the thread. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
  args: { name?: string };
}

const TASK = 'ThreadControllerImpl::RunTask';

/**
 * Time that the page's main thread worked in tasks while `work` ran, in ms: scripts, style, layout and paint of everybody. Counted by
 * the clock of the thread, which stands still while other programs have the processor. The page in front is the one that works.
 */
export async function taskTime<T>(session: CDPSession, work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const traceConfig = { includedCategories: ['toplevel'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  const result = await work();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const spent = new Map<string, number>();
  for (const event of events)
    if (event.name === 'thread_name' && event.args.name === 'CrRendererMain') spent.set(threadOf(event), 0);
  for (const event of events) {
    const before = spent.get(threadOf(event));
    if (before !== undefined && event.name === TASK) spent.set(threadOf(event), before + (event.tdur ?? 0) / 1000);
  }
  return { ms: Math.max(...spent.values()), result };
}
