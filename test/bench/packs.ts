/** Time of `pack diff` over ten thousand resumes made with a seed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { diffPacks } from '../../bin/pack/diff.ts';
import { writeNewPack } from '../../bin/pack/new.ts';
import type { PackLayer } from '../../utils/packs/types.ts';
import { RESUMES, resumeText } from '../pages/resumes.ts';
import type { Figure } from './figures.ts';

const TEXTS = 10_000;
/** Characters of one resume. */
const LENGTH = 1_500;
const SEED = 20_261_125;

/** Whole numbers below a bound, the same from the same seed (a linear congruential generator, Numerical Recipes). */
function numbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** Resumes as JSON lines: paragraphs of the sample applicants, drawn and joined anew for each. */
export function makeResumes(count: number): string {
  const draw = numbers(SEED);
  const blocks = RESUMES.flatMap((resume) => resumeText(resume).split(/\n{2,}/));
  const lines: string[] = [];
  for (let id = 0; id < count; id++) {
    let text = '';
    while (text.length < LENGTH) text += `${blocks[draw(blocks.length)]}\n\n`;
    lines.push(JSON.stringify({ id: `r${id}`, text: text.slice(0, LENGTH) }));
  }
  return `${lines.join('\n')}\n`;
}

/** Compares the default pack with one that reviews every sworn officer, on the whole pile. */
export async function measurePacks(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pack-bench-'));
  try {
    const before = new URL('../../packs/officer.json', import.meta.url).pathname;
    const after = join(folder, 'county.json');
    writeNewPack(after, { id: 'bench.example/county', extends: before });
    const layer = JSON.parse(readFileSync(after, 'utf8')) as PackLayer;
    const policy = [{ id: 'policy.bench', meaning: ['sworn-law-enforcement'], track: 'review' }];
    writeFileSync(after, JSON.stringify({ ...layer, policy }));
    const texts = join(folder, 'resumes.jsonl');
    writeFileSync(texts, makeResumes(TEXTS));
    let changed = 0;
    const output = new Writable({
      write(chunk, _encoding, done) {
        changed += String(chunk).split('\n').length - 1;
        done();
      },
    });
    const start = performance.now();
    await diffPacks(before, after, texts, true, output);
    const seconds = (performance.now() - start) / 1000;
    return [
      { what: `pack diff, ${TEXTS} resumes of ${LENGTH} characters`, unit: 's', value: seconds, bar: 20 },
      { what: 'resumes whose labels change', unit: 'mentions', value: changed },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
