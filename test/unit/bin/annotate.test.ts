import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { htmlToText } from '../../../bin/annotate/html-text.ts';
import { filterLines } from '../../../bin/annotate/jsonl.ts';
import { main } from '../../../bin/annotate/main.ts';
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
    expect(out).toMatch(/1 +Police Officer +sworn-law-enforcement +held +leo/);
    expect(out).toMatch(/Loan Officer +business +held +academy/);
    expect(out).toContain('Suggested for the applicant: LEO program (leo). A person decides.');
  });

  test('answers lines in order, a bad one in its place, and ends with status 1', async () => {
    const lines = ['{"id":"a","text":"Police Officer"}', 'no json', '{"id":"b"}', '{"id":"c","text":""}'];
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

  test('explains, and says why not', async () => {
    const { out } = await run(['--explain', '--pack', packFile, file('c.txt', 'Training Officer, Dayton PD')]);
    expect(out).toContain('Without "Dayton PD" it would be unknown');
    const why = await run(['--pack', packFile, '--why-not', 'Training Officer', 'business']);
    expect(why.out).toContain('has 8 points for Business');
  });

  test.each<[string, string[], number, RegExp]>([
    ['a file that is not there', ['--pack', packFile, join(folder, 'none.txt')], 1, /none\.txt cannot be read/],
    [
      'a pack that is refused',
      ['--pack', file('bad.json', '{"format": 2}'), packFile],
      2,
      /line 1, format: .*format 2/,
    ],
    ['no arguments', [], 2, /Usage/],
    ['an unknown option', ['--wizard'], 2, /--wizard/],
    ['files beside --jsonl', ['--jsonl', 'x.txt'], 2, /come on stdin/],
    ['--why-not without a meaning', ['--why-not', 'Officer'], 2, /one meaning/],
  ])('says what is wrong with %s', async (_, args, status, message) => {
    const result = await run(args);
    expect(result.status).toBe(status);
    expect(result.err).toMatch(message);
  });
});

test.each([
  [
    'inline elements join and blocks break',
    '<div>Po<b>lice</b> <i>Off</i>icer</div><div>Dayton</div>',
    '\nPolice Officer\nDayton\n',
  ],
  ['cells are set apart', '<table><tr><td>Officer</td><td>2010</td></tr></table>', '\n\tOfficer\t\t2010\t\n'],
  ['scripts are not read, entities are', '<script>Officer</script>Tom &amp; Ann', 'Tom & Ann'],
])('htmlToText: %s', (_, html, text) => {
  expect(htmlToText(html)).toBe(text);
});
