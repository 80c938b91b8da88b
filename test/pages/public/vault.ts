import { offer, type Trap } from './interface.ts';
import { load, offerPeople } from './people.ts';
import { own, watch } from './witness.ts';

watch();
offer(traps);

const title = document.querySelector('h1') as HTMLElement;
const paper = document.querySelector('.paper') as HTMLElement;
/** Where the documents lie: another port of this host, or what the address of the page names. */
const elsewhere = new URLSearchParams(location.search).get('files') ?? (await load<string>('/api/elsewhere'));
let tickets = 0;

await offerPeople('/vault/', async ({ id, name }) => {
  const frame = document.createElement('iframe');
  frame.title = 'Resume';
  frame.referrerPolicy = 'no-referrer';
  const part = tickets % 2 === 0 ? 'doc' : 'moved';
  frame.src = `${elsewhere}/vault/${part}/${id}?ticket=${++tickets}-${Date.now()}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  own(() => {
    title.textContent = name;
    document.title = `${name} · Vault`;
    paper.replaceChildren(frame);
  });
  await loaded;
});

function traps(): Trap[] {
  const frame = paper.querySelector('iframe');
  return [
    { name: 'nothing of the resume in the page itself', present: !/\bofficer/i.test(document.body.textContent ?? '') },
    { name: 'a frame that the page cannot look into', present: frame !== null && frame.contentDocument === null },
    { name: 'of another origin', present: frame !== null && new URL(frame.src).origin !== location.origin },
  ];
}
