import type { ShownResume } from '../api.ts';
import { offer, type Trap } from './interface.ts';
import { element, offerPeople } from './people.ts';
import { own, watch } from './witness.ts';

watch();
offer(traps);

/** From one drawing to the next, in milliseconds; a clock draws once a second, this app more often. */
const TICK = 400;
/** Drawings between two in which the app throws out what is not its own. */
const CLEAN_UP = 5;

const title = document.querySelector('h1') as HTMLElement;
const clock = document.querySelector('.clock') as HTMLElement;
const sheet = document.querySelector('.sheet') as HTMLElement;
const notes = document.querySelector('.notes') as HTMLElement;
const draft = document.querySelector('textarea') as HTMLTextAreaElement;
const ownSheet = new CSSStyleSheet();
ownSheet.replaceSync('.sheet { line-height: 1.6 }');

let shown: ShownResume | null = null;
let ticks = 0;
let thrownOut = 0;
let keys = 0;
/** What the site lets its page do. */
const policy = (await fetch(location.href)).headers.get('content-security-policy') ?? '';
/** Text nodes and where the app has put them: it gives up when one stands elsewhere. */
const parents = new Map<Text, Node | null>();

/** The three ways of drawing again: the same words written once more, everything new, the same elements put in again. */
const WAYS: (() => void)[] = [
  () => {
    for (const text of parents.keys()) text.data = `${text.data}`;
  },
  () => draw(),
  () => sheet.append(...sheet.children),
];

own(() => {
  notes.textContent = 'Spoke to a police officer who knows this person.';
  document.adoptedStyleSheets = [ownSheet];
});
addEventListener('keydown', ({ key, target }) => {
  const isTyping =
    target instanceof HTMLElement && (target.isContentEditable || /input|textarea/i.test(target.tagName));
  if ('jkar'.includes(key) && !isTyping) keys++;
});
setInterval(tick, TICK);

await offerPeople('/restless/', (resume) => {
  shown = resume;
  own(() => {
    title.textContent = resume.name;
    document.title = `${resume.name} · Restless`;
    draw();
  });
});

function tick(): void {
  own(() => {
    clock.textContent = `${++ticks} s since this application came`;
    for (const [text, parent] of parents) if (text.parentNode !== parent) throw new Error('A text node was moved.');
    if (shown) WAYS[ticks % WAYS.length]?.();
  });
  if (ticks % CLEAN_UP !== 0) return;
  document.adoptedStyleSheets = [ownSheet];
  CSS.highlights.clear();
  thrownOut++;
}

function draw(): void {
  if (!shown) return;
  const lines = [element('p', shown.name), element('p', shown.contact.join(' | '))];
  for (const { heading, entries } of shown.sections) {
    lines.push(element('h2', heading));
    for (const { head, lines: texts } of entries) lines.push(...[...head, ...texts].map((text) => element('p', text)));
  }
  sheet.replaceChildren(...lines);
  parents.clear();
  for (const line of lines) if (line.firstChild instanceof Text) parents.set(line.firstChild, line);
}

function traps(): Trap[] {
  return [
    { name: 'drawn again and again', present: ticks > 1 },
    { name: 'what is not its own is thrown out', present: thrownOut > 0 || ticks < CLEAN_UP },
    { name: 'a clock in the resume', present: /\d s since/.test(clock.textContent ?? '') },
    {
      name: 'a note that is being written',
      present: notes.isContentEditable && notes.textContent?.includes('officer') === true,
    },
    { name: 'fields with the same words', present: draft.value.includes('officer') },
    { name: 'no string becomes markup', present: policy.includes('require-trusted-types-for') },
    { name: 'keys of its own', present: keys >= 0 },
  ];
}
