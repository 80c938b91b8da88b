import { offer, type Trap } from './interface.ts';
import { offerPeople } from './people.ts';
import { own, watch } from './witness.ts';

watch();
offer(traps);

const title = document.querySelector('h1') as HTMLElement;
const paper = document.querySelector('.paper') as HTMLElement;

await offerPeople('/converted/', async ({ id, name }) => {
  const markup = await (await fetch(`/converted/doc/${id}`)).text();
  own(() => {
    title.textContent = name;
    document.title = `${name} · Converted`;
    paper.innerHTML = markup;
  });
});

function traps(): Trap[] {
  const text = paper.textContent ?? '';
  const heading = paper.querySelector('.caps');
  const found: Trap[] = [
    { name: 'a header for every page', present: paper.querySelectorAll('.pagehead').length > 2 },
    {
      name: 'capitals by style only',
      present: heading !== null && getComputedStyle(heading).textTransform === 'uppercase',
    },
    { name: 'letters that were decoded wrongly', present: text.includes('BeltrÃ¡n') },
    { name: 'a column of comments', present: paper.querySelector('.comments') !== null },
  ];
  const say = (name: string, pattern: RegExp) => pattern.test(paper.innerHTML) && found.push({ name, present: true });
  say('bold letters inside a word', /f<strong>|<strong>fi/i);
  if (paper.querySelector('.job td + td')) found.push({ name: 'titles in cells', present: true });
  say('a space that does not break', /&nbsp;/);
  say('a hidden hyphen', /\u00ad/);
  say('a place to break the word', /<wbr>/);
  say('a space without width', /\u200b/);
  say('three letters in one', /\ufb03/);
  say('deleted words', /<del>/);
  return found;
}
