import { offer, sayShown, type Trap } from './interface.ts';
import { own, watch } from './witness.ts';

watch();
offer(traps);

const short = document.querySelector<HTMLElement>('.short');
const full = document.querySelector<HTMLElement>('.full');
const frame = document.querySelector('iframe');

/** [More] changes nothing but style. */
document.querySelector('.more')?.addEventListener('click', (event) => {
  event.preventDefault();
  own(() => {
    if (short) short.style.display = 'none';
    if (full) full.style.display = 'block';
  });
  sayShown(applicant(), true);
});

/** One window, used again for the next person. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('.preview')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    open(link.href, 'resumePreview', 'width=760,height=900');
  });
}

/** The hidden frame becomes the dialog. */
document.querySelector('.pipeline')?.addEventListener('click', (event) => {
  event.preventDefault();
  own(() => {
    if (frame) frame.style.display = frame.style.display === 'none' ? 'block' : 'none';
  });
});

sayShown(applicant(), full === null);

function applicant(): string | null {
  return new URLSearchParams(location.search).get('applicant');
}

function traps(): Trap[] {
  const found: Trap[] = [];
  const say = (name: string, present: boolean) => found.push({ name, present });
  const text = document.body.textContent ?? '';
  if (short && full) {
    const displayed = [short, full].filter((copy) => copy.style.display !== 'none');
    say('two copies of the notes, one of them hidden', displayed.length === 1 && full.textContent !== '');
    say('the same id twice', document.querySelectorAll('#notesText').length === 2);
    say('a hidden frame', frame !== null && frame.contentDocument !== null);
    const begin = (full.textContent ?? '').slice(0, 200);
    say('the same words once more in the hidden copy', text.split(begin.slice(0, 20)).length > 2);
    const split = [...full.childNodes].some((node) => node instanceof Comment);
    if (/Police Officer/i.test(full.textContent ?? '')) say('a title in two text nodes', split);
    const fine = full.querySelector('.fine');
    if (fine) say('words in the colour of the page', getComputedStyle(fine).color === backgroundBehind(fine));
  }
  const notes = document.querySelector<HTMLTextAreaElement>('textarea[name=notes]');
  if (notes) say('the resume in a field', notes.value.length > 200);
  const pre = document.querySelector('pre');
  if (pre) {
    say('a page without a doctype', document.compatMode === 'BackCompat');
    if (pre.textContent?.includes('school resource\nofficers')) say('a title over a line end', true);
    if (pre.textContent?.includes('non-\ncommissioned officers')) say('a word over a line end, at its hyphen', true);
    const marked = [...pre.querySelectorAll('span')];
    if (location.search.includes('q=')) say("the site's own marks inside titles", marked.length > 0);
    else say('the resume in one text node', pre.childNodes.length === 1);
  }
  return found;
}

function backgroundBehind(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const color = getComputedStyle(at).backgroundColor;
    if (color !== 'rgba(0, 0, 0, 0)') return color;
  }
  return '';
}
