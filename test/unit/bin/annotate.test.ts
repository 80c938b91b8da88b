import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { DocumentReader } from '../../../bin/annotate/documents.ts';
import { filterLines } from '../../../bin/annotate/jsonl.ts';
import { main } from '../../../bin/annotate/main.ts';
import { type MadePage, makePdf } from '../documents/make-pdf.ts';
import { compileSmall, smallPack } from '../small-pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'annotate-'));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const packFile = file('pack.json', JSON.stringify(smallPack));

async function run(args: string[], input = ''): Promise<{ status: number; out: string; err: string }> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const status = await main(args, Readable.from([input]), out, err);
  return { status, out: String(out.read() ?? ''), err: String(err.read() ?? '') };
}

describe('annotate', () => {
  test('prints a table of text and HTML files', async () => {
    const text = file('a.txt', 'Police Officer, 2010');
    const html = file('b.html', '<style>x{}</style><p>Loan <b>Off</b>icer</p><p>First Bank</p>');
    const { status, out } = await run(['--pack', packFile, text, html]);
    expect(status).toBe(0);
    expect(out).toMatch(/line 1 +Police Officer +sworn-law-enforcement +held +leo/);
    expect(out).toMatch(/Loan Officer +business +held +academy/);
    expect(out).toContain('Suggested for the applicant: LEO program (leo). A person decides.');
  });

  test('answers lines in order, a bad one in its place, and ends with status 1', async () => {
    const lines = ['{"id":"a","text":"Police Officer, 2010"}', 'no json', '{"id":"b"}', '{"id":"c","text":""}'];
    const { status, out } = await run(['--jsonl', '--pack', packFile], `${lines.join('\n')}\n`);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(answers.map(({ id }) => id)).toEqual(['a', null, 'b', 'c']);
    expect(answers[0]).toMatchObject({
      applicantTrack: 'leo',
      mentions: [{ quote: 'Police Officer', start: 0, end: 14 }],
    });
    expect(Object.keys(answers[0].mentions[0])).toEqual([
      'start',
      'end',
      'quote',
      'head',
      'meaning',
      'context',
      'track',
      'reasons',
      'cautions',
    ]);
    expect(answers[1].error).toContain('no JSON');
    expect(answers[2].error).toContain('"text"');
    expect(answers[3]).toMatchObject({ mentions: [], applicantTrack: 'academy' });
  });

  test('waits for a slow reader', async () => {
    let waiting = 0;
    let most = 0;
    const slow = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        waiting--;
        setImmediate(done);
      },
    });
    const lines = (function* () {
      for (let i = 0; i < 50; i++) {
        waiting++;
        most = Math.max(most, waiting);
        yield `{"id":${i},"text":"Officer"}\n`;
      }
    })();
    expect(await filterLines(Readable.from(lines, { highWaterMark: 1 }), slow, compileSmall())).toBe(0);
    expect(most).toBeLessThan(10);
  });

  test('lays local tuning over the pack', async () => {
    const tuning = file('local.json', `{"format":1,"tunes":"${smallPack.id}","heads":{"add":["warden"]}}`);
    const text = file('warden.txt', 'Warden, 2010');
    expect((await run(['--pack', packFile, '--tuning', tuning, text])).out).toContain('Warden');
    expect((await run(['--pack', packFile, text])).out).toContain('No mention was found');
    const wrong = file('wrong.json', '{"format":1,"tunes":"a.example/other"}');
    expect((await run(['--pack', packFile, '--tuning', wrong, text])).err).toMatch(/in local tuning, line 1, tunes/);
  });

  test('explains, and says why not', async () => {
    const { out } = await run(['--explain', '--pack', packFile, file('c.txt', 'Training Officer, Dayton PD')]);
    expect(out).toContain('Without "Dayton PD" it would be unknown');
    const why = await run(['--pack', packFile, '--why-not', 'Training Officer', 'business']);
    expect(why.out).toContain('has 8 points for Business');
  });

  test.each<[string, string[], number, RegExp]>([
    [
      'a file that is not there',
      ['--pack', packFile, join(folder, 'none.txt')],
      1,
      /none\.txt\n {2}Nothing was read\. There is no such file\./,
    ],
    [
      'a pack that is refused',
      ['--pack', file('bad.json', '{"format": 2}'), packFile],
      2,
      /line 1, format: .*format 2/,
    ],
    ['no arguments', [], 2, /Usage/],
    ['an unknown option', ['--wizard'], 2, /--wizard/],
    ['--why-not without a meaning', ['--why-not', 'Officer'], 2, /one meaning/],
  ])('says what is wrong with %s', async (_, args, status, message) => {
    const result = await run(args);
    expect(result.status).toBe(status);
    expect(result.err).toMatch(message);
  });
});

describe('annotate --jsonl FILE...', () => {
  test('writes one line a file, in order, and gives a track only where something was read', async () => {
    const pdf = (name: string, pages: MadePage[]): string => {
      const path = join(folder, name);
      writeFileSync(path, makePdf(pages));
      return path;
    };
    const officer = { shown: [{ text: 'Police Officer, 2010', x: 50, y: 90 }] };
    const files = [
      pdf('whole.pdf', [{}, officer]),
      pdf('half.pdf', [officer, { picture: 1 }]),
      pdf('scan.pdf', [{ picture: 1 }]),
      join(folder, 'none.pdf'),
      file('clerk.txt', 'Clerk'),
    ];
    const { status, out } = await run(['--jsonl', '--pack', packFile, ...files]);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(answers.map(({ id }) => id)).toEqual(files);
    expect(answers.map((answer) => [answer.status, answer.applicantTrack, answer.applicantNote ?? ''])).toEqual([
      ['text', 'leo', ''],
      ['partial', 'leo', 'part not read'],
      ['no-text', null, ''],
      ['error', null, ''],
      ['text', 'academy', ''],
    ]);
    expect(answers[0]).toMatchObject({
      reason: '',
      pages: 2,
      unreadPages: [],
      text: 'Police Officer, 2010',
      mentions: [{ quote: 'Police Officer', start: 0, end: 14, page: 2 }],
    });
    expect(answers[1]).toMatchObject({ unreadPages: [2], reason: 'Page 2 is a picture of text: it was not read.' });
    expect(answers[3]).toMatchObject({ reason: 'There is no such file.', mentions: [] });
    expect(answers[4].mentions).toEqual([]);

    const table = await run(['--pack', packFile, files[1] as string, files[2] as string]);
    expect(table.out).toContain('Not read: Page 2 is a picture of text');
    expect(table.out).toMatch(/page 1, line 1 +Police Officer/);
    expect(table.out).toContain('(leo, part not read). A person decides.');
    expect(table.err).toContain('scan.pdf\n  Nothing was read. Page 1 is a picture of text');
  });

  test('a file that takes too long is given up, and the next one is read', async () => {
    const reader = new DocumentReader(1);
    try {
      expect(await reader.read(file('slow.txt', 'Clerk'))).toMatchObject({
        status: 'error',
        reason: expect.stringContaining('took too long'),
      });
    } finally {
      await reader.close();
    }
    const next = new DocumentReader();
    try {
      expect(await next.read(file('quick.txt', 'Clerk'))).toMatchObject({ status: 'text', text: 'Clerk' });
    } finally {
      await next.close();
    }
  });
});
