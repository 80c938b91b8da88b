import { offer, type Trap } from './interface.ts';
import { element, offerPeople } from './people.ts';
import { own, watch } from './witness.ts';

watch();
offer(traps);

const title = document.querySelector('h1') as HTMLElement;
const paper = document.querySelector('.paper') as HTMLElement;

/** The resume is parsed apart and comes in as elements of another document, each line in an element that keeps its direction. */
await offerPeople('/tongues/', async ({ id, name }) => {
  const markup = await (await fetch(`/tongues/doc/${id}`)).text();
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  own(() => {
    title.textContent = name;
    document.title = name;
    paper.replaceChildren();
    for (const line of [...parsed.body.children]) {
      const place = element(line.localName === 'h2' ? 'h2' : 'div');
      const words = document.createElement('bdi');
      words.append(...line.childNodes);
      place.append(words);
      paper.append(place);
    }
  });
});

function traps(): Trap[] {
  const notes = document.querySelector('.notes')?.textContent ?? '';
  return [
    { name: 'a page from right to left', present: getComputedStyle(document.body).direction === 'rtl' },
    { name: 'no language', present: document.documentElement.lang === '' },
    { name: 'letters whose small form is longer', present: 'İ'.toLowerCase().length === 2 && notes.includes('İ') },
    { name: 'words that only begin like one', present: notes.includes('oficialmente') },
    { name: 'lines that keep their direction', present: paper.querySelector('bdi') !== null },
  ];
}
