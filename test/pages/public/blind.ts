import { offer, type Trap } from './interface.ts';
import { offerPeople } from './people.ts';
import { own, watch } from './witness.ts';

watch();
offer(traps);

const title = document.querySelector('h1') as HTMLElement;
const paper = document.querySelector('.paper') as HTMLElement;
let name = '';

await offerPeople('/blind/', async (resume) => {
  const markup = await (await fetch(`/blind/doc/${resume.id}`)).text();
  name = resume.name;
  own(() => {
    title.textContent = `Candidate ${resume.id}`;
    document.title = `Candidate ${resume.id} · Blind Review`;
    const part = document.createRange().createContextualFragment(markup);
    paper.replaceChildren(part);
  });
});

/** The version of the application has lost its last section. */
document.querySelector('.older')?.addEventListener('click', () => {
  own(() => {
    const headings = paper.querySelectorAll('h2');
    for (let at: Element | null = headings[headings.length - 1] ?? null; at; ) {
      const next: Element | null = at.nextElementSibling;
      at.remove();
      at = next;
    }
  });
});

function traps(): Trap[] {
  const veiled = paper.querySelector('.veiled');
  return [
    { name: 'the name is in the page, out of sight', present: paper.innerHTML.includes(name.replace('&', '&amp;')) },
    { name: 'blurred words', present: veiled !== null && getComputedStyle(veiled).filter.startsWith('blur') },
    { name: 'a title that names nobody', present: !document.title.includes(name) },
  ];
}
