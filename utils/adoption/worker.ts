/** Weighing takes seconds on a slow machine, so it runs in a worker; ended there, it leaves nothing behind. */
import { PACK_WORKER, startWorker } from '../documents/browser/workers.ts';
import type { CompiledPack } from '../engine/compiled.ts';
import { failed } from '../store/failed.ts';
import { openStore } from '../store/open.ts';
import { type KeptFacts, readKeptFacts } from './kept-facts.ts';
import { type Weighed, type Weighing, weigh } from './weigh.ts';

export type PackJob = ({ kind: 'weigh' } & Weighing) | { kind: 'facts' };
type Answers = { weigh: Weighed; facts: KeptFacts };

/** What the worker says: how far it is, then the answer, or why there is none. */
type Told<Answer> =
  | { kind: 'progress'; done: number; of: number }
  | { kind: 'answer'; value: Answer }
  | { kind: 'failed'; reason: string };

/** Documents between two words on how far it is. */
const TELL_EVERY = 50;

export type JobReply<Answer> = { ok: true; value: Answer } | { ok: false; reason: string };

/** Asks a worker of its own; never rejects. The signal ends it at once, and then nothing is answered any more. */
export function askPackWorker<Kind extends PackJob['kind']>(
  job: PackJob & { kind: Kind },
  life: AbortSignal,
  tell: (done: number, of: number) => void = () => undefined,
): Promise<JobReply<Answers[Kind]>> {
  const worker = startWorker(PACK_WORKER);
  life.addEventListener('abort', () => worker.terminate());
  return new Promise((resolve) => {
    const end = (reply: JobReply<Answers[Kind]>): void => {
      worker.terminate();
      resolve(reply);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Told<Answers[Kind]>>) => {
      if (data.kind === 'progress') tell(data.done, data.of);
      else end(data.kind === 'answer' ? { ok: true, value: data.value } : { ok: false, reason: data.reason });
    });
    worker.addEventListener('error', ({ message }) => end({ ok: false, reason: message || 'It ended early.' }));
    worker.postMessage(job);
  });
}

/** The worker's side. */
export function answerPackJobs(shipped: () => Promise<CompiledPack>): void {
  addEventListener('message', async ({ data }: MessageEvent<PackJob>) => {
    const say = (told: Told<unknown>): void => postMessage(told);
    try {
      const opened = await openStore();
      if (!opened.ok) return say({ kind: 'failed', reason: opened.reason });
      const tell = (done: number, of: number): void => {
        if (done % TELL_EVERY === 0) say({ kind: 'progress', done, of });
      };
      const pack = await shipped();
      const value =
        data.kind === 'weigh' ? await weigh(opened.value, data, pack, tell) : await readKeptFacts(opened.value, pack);
      say({ kind: 'answer', value });
    } catch (error) {
      say({ kind: 'failed', reason: failed(error).reason });
    }
  });
}
