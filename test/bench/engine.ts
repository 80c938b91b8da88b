/** Speed of `annotate` beside a bare search for the word in the same text. */
import { readFileSync } from 'node:fs';
import { annotate } from '../../utils/engine/annotate.ts';
import type { CompiledPack } from '../../utils/engine/compiled.ts';
import { loadPack } from '../../utils/packs/load.ts';
import type { Pack } from '../../utils/packs/types.ts';
import { RESUMES, resumeText } from '../pages/resumes.ts';
import type { Figure } from './figures.ts';
import { median } from './figures.ts';
import { ONE_PAGE_RESUME } from './one-page-resume.ts';

const ROUNDS = 15;
/** One round takes about this long. */
const ROUND_MS = 20;

/** As long as a page, but with the word in every other line: the applicants of the sample pages one below the other. */
const DENSE_LENGTH = 3000;
const DENSE_PAGE = RESUMES.map(resumeText).join('\n\n').slice(0, DENSE_LENGTH);

/** The page that the budget names, and one with far more to judge. */
const PAGES = [
  // Put together anew: of a text that stands in the source the runtime keeps what the last search found.
  { name: 'one-page resume', text: ONE_PAGE_RESUME.split('\n').join('\n'), goal: 15, bar: 25 },
  { name: 'dense page of samples', text: DENSE_PAGE },
] as const;

/** Long enough for the compiler to have done its best, on a busy machine too. */
const WARM_UP_MS = 1500;

/** Median microseconds of one call, over fifteen rounds after a warm-up. */
function time(call: () => unknown): number {
  let times = 1;
  const round = (): number => {
    const start = performance.now();
    for (let i = 0; i < times; i++) call();
    return ((performance.now() - start) * 1000) / times;
  };
  times = Math.max(1, Math.round((ROUND_MS * 1000) / Math.max(1, round())));
  const warm = performance.now() + WARM_UP_MS;
  while (performance.now() < warm) times = Math.max(1, Math.round((ROUND_MS * 1000) / Math.max(0.01, round())));
  return median(Array.from({ length: ROUNDS }, round));
}

const bare = (text: string): unknown => text.match(/\bofficers?\b/gi);

/** The pack with rules of words that no text holds. */
function withExtraRules(pack: Pack, count: number): CompiledPack {
  const word = (i: number): string =>
    i.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  const titles = Array.from({ length: count }, (_, i) => ({
    id: `extra.${i}`,
    match: [`q${word(i)} x${word(i * 7)} officer`],
    says: { [pack.meanings[0]?.id ?? '']: 20 },
  }));
  const loaded = loadPack(JSON.stringify({ ...pack, titles: [...pack.titles, ...titles] }));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals));
  return loaded.compiled;
}

export function measureEngine(): Figure[] {
  const loaded = loadPack(readFileSync(new URL('../../packs/officer.json', import.meta.url), 'utf8'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals));
  const { compiled, pack } = loaded;
  const figures: Figure[] = [];
  for (const { name, text, ...limits } of PAGES) {
    const search = time(() => bare(text));
    const read = time(() => annotate(text, compiled));
    const { mentions } = annotate(text, compiled);
    figures.push(
      { what: `bare search, ${name}, ${text.length} characters`, unit: 'us', value: search },
      { what: `annotate, ${name}, ${mentions.length} mentions`, unit: 'us', value: read },
      { what: `annotate against the bare search, ${name}`, unit: 'x', value: read / search, ...limits },
    );
  }
  const more = withExtraRules(pack, 5000);
  const page = time(() => annotate(ONE_PAGE_RESUME, compiled));
  const larger = time(() => annotate(ONE_PAGE_RESUME, more));
  figures.push({
    what: 'annotate with 5,000 more rules against without',
    unit: 'x',
    value: larger / page,
    goal: 1.05,
    bar: 1.1,
  });
  for (const [name, length] of [
    ['100 kB', 100_000],
    ['10 MB', 10_000_000],
  ] as const) {
    const text = ONE_PAGE_RESUME.repeat(Math.ceil(length / ONE_PAGE_RESUME.length)).slice(0, length);
    const whole = time(() => annotate(text, compiled));
    figures.push({ what: `annotate, ${name}`, unit: 'us', value: whole });
    figures.push({ what: `bare search, ${name}`, unit: 'us', value: time(() => bare(text)) });
    figures.push({
      what: `time a character, ${name} against one page`,
      unit: 'x',
      value: whole / text.length / (page / ONE_PAGE_RESUME.length),
      bar: 2,
    });
  }
  return figures;
}
