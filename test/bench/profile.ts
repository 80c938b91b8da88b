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

/** An event of a thread in a trace; times in microseconds, `tdur` by the clock of the thread. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { name?: string; data?: { url?: string } };
}

const TASK = 'ThreadControllerImpl::RunTask';

/** What the page's main thread worked while resumes were put into the page, in ms: scripts, style, layout, garbage and paint of everybody. */
export interface TaskTime {
  /** All but the longest pass of styles and the longest of layout: those are the text's own, whoever marks it. */
  all: number;
  /** From the moment when the page with its new text had been drawn for the first time, and what scripts under `base` did before. */
  onceDrawn: number;
}

/**
 * Tells how long the page's main thread worked in tasks while `work` ran. Counted by the clock of the thread, which stands still while
 * other programs have the processor. The page in front is the one that works. To style, lay out and draw a new text takes more than
 * all marking of it, and differs from run to run by more than what is measured here; so those passes are left out.
 */
export async function taskTime<T>(
  session: CDPSession,
  base: string,
  work: () => Promise<T>,
): Promise<TaskTime & { result: T }> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const traceConfig = { includedCategories: ['toplevel', 'devtools.timeline'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  const result = await work();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const times = mains.map((main) =>
    timeOf(
      events.filter(({ pid, tid }) => pid === main.pid && tid === main.tid),
      base,
    ),
  );
  return { ...times.reduce((most, one) => (one.all > most.all ? one : most)), result };
}

function timeOf(events: readonly TraceEvent[], base: string): TaskTime {
  const named = (name: string) => events.filter((event) => event.name === name);
  const layout = longest(named('Layout'));
  const drawn = layout.ts + (layout.dur ?? 0);
  const early = named('FunctionCall').filter(({ ts, args }) => ts < drawn && args.data?.url?.startsWith(base));
  return {
    all: sum(named(TASK)) - sum([longest(named('UpdateLayoutTree')), layout]),
    onceDrawn: sum(named(TASK).filter(({ ts }) => ts > drawn)) + sum(early),
  };
}

function longest(events: readonly TraceEvent[]): TraceEvent {
  const none: TraceEvent = { name: '', pid: 0, tid: 0, ts: 0, args: {} };
  return events.reduce((most, one) => ((one.tdur ?? 0) > (most.tdur ?? 0) ? one : most), none);
}

/** Thread time of events, in ms. */
function sum(events: readonly TraceEvent[]): number {
  return events.reduce((ms, { tdur = 0 }) => ms + tdur / 1000, 0);
}
