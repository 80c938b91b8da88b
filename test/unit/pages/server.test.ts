import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findQuote, RESUMES } from '../../pages/resumes.ts';
import { type SamplePages, startPages } from '../../pages/server.ts';

let pages: SamplePages;
beforeAll(async () => {
  pages = await startPages({ pace: 0 });
});
afterAll(() => pages.close());

const ask = async (path: string) => (await fetch(pages.origin + path)).text();

describe('the sample pages', () => {
  test('stand on another host of the loopback network when asked', async () => {
    const other = await startPages({ host: '127.0.0.2' });
    expect((await fetch(`${other.origin}/classic/`)).status).toBe(200);
    await other.close();
  });

  test('answer an unknown address with 404 and note it', async () => {
    expect((await fetch(`${pages.origin}/classic/show.php?applicant=a99`)).status).toBe(404);
    expect(pages.strays).toEqual(['/classic/show.php?applicant=a99']);
  });

  test('give scripts without types and escape what they show', async () => {
    expect(await ask('/public/witness.ts')).not.toContain(': string[]');
    expect(await ask('/classic/show.php?applicant=a11')).toContain('Finch &amp; Daughters');
  });

  test.each(RESUMES.map((resume) => [resume.id, resume] as const))(
    'show all of %s in every shape',
    async (id, resume) => {
      const classic = await ask(`/classic/show.php?applicant=${id}`);
      const full = classic.slice(classic.indexOf('class="full"'));
      const text = full
        .replace(/<br>/g, '\n')
        .replace(/<!--.*?-->/g, '')
        .replace(/&amp;/g, '&');
      const answer = JSON.parse(await ask(`/desk/api/applicants/${id}/2`));
      const desk = [answer.name, ...answer.sections.flatMap(sectionLines)].join('\n');
      for (const mention of resume.mentions) {
        expect(findQuote(text, mention)).toBeGreaterThanOrEqual(0);
        expect(findQuote(desk, mention)).toBeGreaterThanOrEqual(0);
      }
    },
  );

  test('send the first part of a resume without its end', async () => {
    const first = JSON.parse(await ask('/desk/api/applicants/a01/1'));
    const second = JSON.parse(await ask('/desk/api/applicants/a01/2'));
    expect(first.last).toBe(false);
    expect(first.sections.length).toBeLessThan(second.sections.length);
  });
});

function sectionLines(section: (typeof RESUMES)[number]['sections'][number]): string[] {
  return [section.heading, ...section.entries.flatMap((entry) => [...entry.head, ...entry.lines])];
}
