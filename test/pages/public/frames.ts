import type { ShownResume } from '../api.ts';
import { offer, type Trap } from './interface.ts';
import { offerPeople } from './people.ts';
import { own, watch } from './witness.ts';

watch();
offer(traps);

/** How long a frame that comes late is waited for, and stands until it is taken away and put back, in milliseconds. */
const LATE = 100;
const title = document.querySelector('h1') as HTMLElement;
const paper = document.querySelector('.paper') as HTMLElement;
const kinds = JSON.parse(document.querySelector('#kinds')?.textContent ?? '{}') as Record<string, string>;
let kind = '';
let mounted = 0;

await offerPeople('/frames/', async (resume) => {
  kind = kinds[resume.id] ?? 'plain';
  mounted = 0;
  own(() => {
    title.textContent = resume.name;
    document.title = `${resume.name} · Talent Frames`;
    paper.replaceChildren();
  });
  if (kind === 'late') {
    await new Promise((resolve) => setTimeout(resolve, LATE));
    await mount(resume);
    await new Promise((resolve) => setTimeout(resolve, LATE));
  }
  await mount(resume);
});

async function mount({ id }: ShownResume): Promise<void> {
  const address = `/frames/doc/${id}`;
  const frame = document.createElement('iframe');
  frame.title = 'Resume';
  const text = async () => (await fetch(address)).text();
  if (kind === 'nested') frame.src = `/frames/outer/${id}`;
  else if (kind === 'frameset') frame.src = `/frames/set/${id}`;
  else if (kind === 'srcdoc') frame.srcdoc = await text();
  else if (kind === 'sealed') {
    frame.setAttribute('sandbox', '');
    frame.srcdoc = await text();
  } else if (kind === 'blob') {
    frame.src = URL.createObjectURL(new Blob([await text()], { type: 'text/html' }));
  } else if (kind !== 'written') {
    if (kind === 'sandbox') frame.setAttribute('sandbox', 'allow-same-origin');
    frame.src = address;
  }
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const written = kind === 'written' ? await text() : '';
  own(() => paper.replaceChildren(frame));
  mounted++;
  if (written === '') await loaded;
  else {
    frame.contentDocument?.open();
    frame.contentDocument?.write(written);
    frame.contentDocument?.close();
  }
}

function traps(): Trap[] {
  const frame = paper.querySelector('iframe');
  const inner = frame?.contentDocument;
  const found: Trap[] = [
    { name: 'nothing of the resume in the page itself', present: !/\bofficer/i.test(document.body.textContent ?? '') },
    { name: 'empty frames beside it', present: [...document.querySelectorAll('main > iframe')].length === 3 },
  ];
  const say = (name: string, present: boolean | undefined) => found.push({ name, present: present === true });
  if (kind === 'nested')
    say('two frames deep', inner?.querySelector('iframe')?.contentDocument?.querySelector('h2') != null);
  if (kind === 'srcdoc') say('a frame without an address', inner?.location.href === 'about:srcdoc');
  if (kind === 'blob') say('a frame from memory', inner?.location.protocol === 'blob:');
  if (kind === 'written') say('a frame that was written into', inner?.querySelector('h2') != null && frame?.src === '');
  if (kind === 'sealed') say('a frame that is of no site', inner === null);
  if (kind === 'sandbox') say('a frame without scripts', frame?.sandbox.contains('allow-scripts') === false);
  if (kind === 'frameset') say('a frameset', inner?.body?.localName === 'frameset');
  if (kind === 'late') say('a frame that was taken away and put back', mounted === 2);
  return found;
}
