import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { main } from '../../../bin/pack/main.ts';
import type { Pack } from '../../../utils/packs/types.ts';
import { smallPack } from '../small-pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'pack-'));
const at = (name: string): string => join(folder, name);
const write = (name: string, content: string | object): string => {
  writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return at(name);
};
const tests: Pack['tests'] = [{ text: '[Police Officer], 2010', expect: [['sworn-law-enforcement', 'held', 'leo']] }];
const small = write('small.json', { ...smallPack, tests });

async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const status = await main(args, out, err);
  return { status, out: String(out.read() ?? ''), err: String(err.read() ?? '') };
}
const reference = async (file: string): Promise<unknown> => JSON.parse((await run('hash', file)).out);

describe('pack new', () => {
  test('writes a pack that loads and passes its tests and has no idle rule', async () => {
    expect((await run('new', at('vet.json'), '--id', 'a.example/vet', '--head', 'vet')).status).toBe(0);
    const { status, out } = await run('check', '--strict', at('vet.json'));
    expect(out).toContain('tests: 3 passed, 0 failed');
    expect(status).toBe(0);
  });

  test('writes a pack that extends another, with its hash', async () => {
    await run('new', at('county.json'), '--id', 'a.example/county', '--extends', small);
    expect(JSON.parse(readFileSync(at('county.json'), 'utf8')).extends).toEqual([await reference(small)]);
    const { status, out } = await run('check', at('county.json'));
    expect(out).toContain('extends example.org/small 1.0.0');
    expect(out).toContain('rights: none');
    expect(status).toBe(0);
  });

  test.each<[string, string[], RegExp]>([
    ['a file that is there', [small, '--id', 'a.example/x', '--head', 'vet'], /there already; nothing was written/],
    ['neither word nor pack', [at('x.json'), '--id', 'a.example/x'], /either --head/],
    ['an id that is none', [at('x.json'), '--id', 'x', '--head', 'vet'], /publisher\/name/],
    ['no id', [at('x.json'), '--head', 'vet'], /Usage/],
  ])('refuses %s', async (_, args, message) => {
    const { status, err } = await run('new', ...args);
    expect(err).toMatch(message);
    expect(status).toBe(2);
  });
});

describe('pack check', () => {
  test.each<[string, string | object, number, RegExp]>([
    ['a pack that is fine', { ...smallPack, tests }, 0, /1 passed, 0 failed/],
    [
      'a test that fails',
      { ...smallPack, tests: [{ ...tests[0], text: '[Loan Officer]' }] },
      1,
      /test 1, "\[Loan Officer\]": .* expected is/,
    ],
    [
      'a test that is known to be wrong',
      { ...smallPack, tests: [{ ...tests[0], text: '[Clerk]', todo: true }] },
      0,
      /1 known to be wrong/,
    ],
    ['a mark that can go', { ...smallPack, tests: [{ ...tests[0], todo: true }] }, 1, /take the mark away/],
    ['no JSON', '{', 1, /is refused/],
    ['what extends a pack that is not there', { ...smallPack, extends: [] }, 1, /extends/],
  ])('says of %s what it is', async (_, pack, status, message) => {
    const result = await run('check', write('one.json', pack));
    expect(result.out).toMatch(message);
    expect(result.status).toBe(status);
  });

  test('with --strict asks for tests of every rule', async () => {
    expect((await run('check', '--strict', small)).status).toBe(1);
  });

  test('goes on after a pack that is refused', async () => {
    const { status, out } = await run('check', write('bad.json', '{'), small);
    expect(out).toContain('example.org/small 1.0.0');
    expect(status).toBe(1);
  });

  test('shows what the tests of the pack below say, and asks for a person where the short course changes', async () => {
    await run('new', at('strict.json'), '--id', 'a.example/strict', '--extends', small);
    const pack = JSON.parse(readFileSync(at('strict.json'), 'utf8'));
    const policy = [{ id: 'policy.none', meaning: ['sworn-law-enforcement'], track: 'review' }];
    const { out } = await run('check', write('strict.json', { ...pack, policy }));
    expect(out).toMatch(/must agree \(1\)\n +sworn-law-enforcement, held: leo -> review/);
    expect(out).toMatch(/Of 1 tests of example.org\/small, come out otherwise \(1\)\n +"\[Police Officer\], 2010"/);
  });

  test('lays local tuning over it', async () => {
    const tuning = write('local.json', { format: 1, tunes: smallPack.id, heads: { remove: ['officer'] } });
    expect((await run('check', '--tuning', tuning, small)).out).toContain('"Police Officer" was not found');
    const bad = write('bad-local.json', { format: 1, tunes: smallPack.id, heads: { remove: ['wizard'] } });
    expect((await run('check', '--tuning', bad, small)).out).toMatch(
      /in local tuning, line \d+, heads.remove\[0\]: "wizard"/,
    );
  });
});

describe('pack hash', () => {
  test('of a rule is what "was" wants, and does not hang on the look of the file', async () => {
    const { out } = await run('hash', small, 'title.loan');
    expect(out).toMatch(/^\{"kind":"titles","id":"title.loan","was":"[0-9a-f]{12}"\}\n$/);
    expect(await reference(write('flat.json', JSON.stringify({ ...smallPack, tests })))).toEqual(
      await reference(small),
    );
  });

  test('says which rule is not there', async () => {
    expect((await run('hash', small, 'title.none')).err).toContain('no rule, row or name "title.none"');
  });
});

describe('pack diff', () => {
  const other = write('other.json', {
    ...smallPack,
    version: '1.1.0',
    policy: smallPack.policy.map((row) => ({ ...row, ...(row.id === 'policy.rest' ? {} : { track: 'review' }) })),
    lists: { ...smallPack.lists, finance: ['credit union'] },
  });
  const lines = [
    '{"id":"plain","text":"Clerk"}',
    '{"id":"bank","text":"Training Officer, First Bank"}',
    'no json',
    '{"id":"police","text":"OBJECTIVE\\nWork\\nEXPERIENCE\\nPolice Officer, 2010"}',
  ];
  const texts = write('texts.jsonl', `${lines.join('\n')}\n`);

  test('names the rules that differ', async () => {
    const { status, out } = await run('diff', small, other);
    expect(out).toMatch(/From example.org\/small 1.0.0 \([0-9a-f]{12}\)\n +to example.org\/small 1.1.0/);
    expect(out).toContain('changed policy policy.sworn: track');
    expect(out).toContain('changed lists finance: -bank, -mortgage company');
    expect(status).toBe(1);
    expect((await run('diff', small, small)).status).toBe(0);
  });

  test('shows what changes on texts, the short course first', async () => {
    const { status, out } = await run('diff', small, other, texts);
    expect(out).toContain('Of 3 texts, 2 change: 2 mentions are labelled otherwise.');
    expect(out).toMatch(
      /To or from leo:\n +police: leo -> review\n +line 4, "Police Officer": sworn.*leo -> sworn.*review/,
    );
    expect(out.indexOf('bank: academy -> review')).toBeGreaterThan(out.indexOf('police: leo'));
    expect(out).toContain('Not read: Line 3 of');
    expect(status).toBe(1);
    expect((await run('diff', small, small, texts)).status).toBe(0);
  });

  test('reads a folder of documents', async () => {
    mkdirSync(at('resumes'));
    write('resumes/a.txt', 'Police Officer, 2010');
    expect((await run('diff', small, other, at('resumes'))).out).toMatch(/resumes\/a.txt: leo -> review/);
  });

  test('prints lines of JSON', async () => {
    const { out } = await run('diff', small, other, texts, '--jsonl');
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id }) => id)).toEqual(['bank', 'line 3', 'police']);
    expect(answers[2]).toMatchObject({ before: 'leo', after: 'review', toOrFromLeo: true });
  });

  test.each<[string, string[], RegExp]>([
    ['a pack that is not there', [small, at('none.json')], /none.json cannot be read/],
    ['texts that are not there', [small, other, at('none')], /none/],
    ['one pack', [small], /Usage/],
  ])('refuses %s', async (_, args, message) => {
    const { status, err } = await run('diff', ...args);
    expect(err).toMatch(message);
    expect(status).toBe(2);
  });
});
