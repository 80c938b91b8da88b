// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { html, pageText } from '../../../utils/exchange/report/html.ts';
import { DATABASE, type Store } from '../../../utils/store/schema.ts';
import { openedStore } from '../store/records-fixture.ts';
import { confirm, exportedText, fillStore, scan } from './filled-store.ts';

let store: Store;
beforeEach(async () => {
  store = await openedStore();
  await fillStore(store);
});
afterEach(() => deleteDB(DATABASE));

const report = (paper: 'letter' | 'a4' = 'letter') => exportedText(store, { what: 'everything' }, 'report', { paper });
const wordsOf = (text: string) =>
  (new DOMParser().parseFromString(text, 'text/html').querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ');

describe('a report', () => {
  test('says what the text points to, who decided on which words, every mention, and what it was made by', async () => {
    const [tomasz = '', dana = ''] = (await report()).split('<article').slice(1);
    expect(wordsOf(`<main><article${dana}`)).toMatch(
      /Dana Whitlock.*officer 1\.0\.0, 00.*The text says so\. A suggestion; it places nobody\..*Renée Okafor, Reviewer.*Certificate seen.*Waits for a second reviewer\..*Sworn by a public body ?“City of Marlow”.*All 2 mentions.*Police Officer ?Sworn law enforcement, held.*confirmed, Renée Okafor ?Asked on the phone.*not read.*not an eligibility decision.*log row \d+, [0-9a-f]{16}/,
    );
    expect(wordsOf(`<main><article${tomasz}`)).toMatch(/Tomasz Eriksen.*Nothing yet.*not read.*not read/);
  });

  test.each([
    ['letter', '@page{size:Letter;'],
    ['a4', '@page{size:A4;'],
  ] as const)('for %s is laid out for that paper', async (paper, rule) => {
    expect(await report(paper)).toContain(rule);
  });

  test('says first what was not read', async () => {
    await scan(store, 'd', {
      document: { unread: [{ kind: 'image', detail: '', count: 1 }] },
      mention: { cautions: ['Ended 9 years ago'] },
    });
    expect(wordsOf(await report())).toMatch(/Cautions ?Not read: 1 picture\..*“Police Officer”: Ended 9 years ago/);
  });

  test('needs nothing else and runs nothing, whatever the words of a resume are', async () => {
    const attacks = fc.constantFrom(
      '<script>',
      '</style>',
      '<img src=x onerror=a>',
      '"',
      "'",
      '&',
      '</title>',
      '<!--',
      ']]>',
      '\u202e',
    );
    const plain = new DOMParser().parseFromString(await report(), 'text/html').querySelectorAll('*').length;
    await fc.assert(
      fc.asyncProperty(fc.array(attacks, { minLength: 1, maxLength: 6 }), async (parts) => {
        const text = parts.join('x');
        const deciding = [{ words: text, says: text, rule: 'r', speaksFor: 'meaning' as const, points: 1 }];
        await scan(store, 'd', {
          document: { person: text, address: text, suggestedReason: text },
          mention: { quote: text, deciding },
        });
        await confirm(store, 'd', text);
        const page = new DOMParser().parseFromString(await report(), 'text/html');
        const names = new Set([...page.querySelectorAll('*')].map(({ localName }) => localName));
        for (const name of ['script', 'img', 'link', 'iframe', 'object', 'form', 'a'])
          expect(names).not.toContain(name);
        // Each mention shows one deciding word and one note more than the plain report; nothing else may have grown out of the text.
        expect(page.querySelectorAll('*').length).toBeLessThan(plain + 12);
        expect(page.querySelectorAll('style')).toHaveLength(1);
      }),
      { numRuns: 25 },
    );
  });
});

describe('markup', () => {
  test.each([
    ['text', html`<p>${'<b>&"\''}</p>`, '<p>&lt;b&gt;&amp;&quot;&#39;</p>'],
    ['an attribute', html`<p class="${'" onload="x'}"></p>`, '<p class="&quot; onload=&quot;x"></p>'],
    ['markup of our own', html`<p>${html`<b>${1}</b>`}</p>`, '<p><b>1</b></p>'],
    ['lists', html`${[html`<i></i>`, 'a<', null]}`, '<i></i>a&lt;'],
    ['words of a page', pageText('a\u202eb<'), '<bdi>a·b&lt;</bdi>'],
  ])('of %s', (_, made, markup) => {
    expect(made.markup).toBe(markup);
  });
});
