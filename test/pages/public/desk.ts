import type { ListedApplicant } from '../api.ts';
import type { DeskPart } from '../desk.ts';
import { fillSheet, type Slots } from './desk-sheet.ts';
import { offer, sayShown, type Trap } from './interface.ts';
import { own, watch } from './witness.ts';

watch();
offer(traps);

/** (a) the address changes before the content, (b) the content before the address, (c) the address never changes. */
const variant = location.pathname.split('/')[2] ?? 'a';
const people = find('.people ul');
const title = find('h1');
const posting = find('.head p');
const busy = find('.busy');
const sheet = find('.sheet');
const cameEmpty = sheet.textContent === '';
/** Text nodes of the sheet, used again for the next person. */
const slots: Slots = [];

/** Counts up with every click; an answer for an older click is not shown. */
let turn = 0;
let dropped = 0;
let rewrites = 0;
let reused = 0;
let current: string | null = null;

for (const row of await load<ListedApplicant[]>('applicants')) own(() => people.append(rowElement(row)));
const asked = variant === 'c' ? null : location.pathname.split('/')[4];
await show(asked ?? (people.querySelector<HTMLElement>('[data-applicant]')?.dataset.applicant as string), 'replace');
addEventListener('popstate', () => {
  const id =
    location.pathname.split('/')[4] ?? people.querySelector<HTMLElement>('[data-applicant]')?.dataset.applicant;
  if (id) void show(id, 'stay');
});

async function show(id: string, how: 'push' | 'replace' | 'stay'): Promise<void> {
  const mine = ++turn;
  window.ats.complete = false;
  if (variant === 'a') setAddress(id, how);
  own(() => {
    busy.hidden = false;
    for (const link of people.querySelectorAll<HTMLElement>('[data-applicant]'))
      link.setAttribute('aria-current', String(link.dataset.applicant === id));
  });
  for (const number of [1, 2]) {
    const part = await load<DeskPart>(`applicants/${id}/${number}`);
    if (mine !== turn) {
      dropped++;
      return;
    }
    own(() => write(part));
    if (number === 1 && variant === 'b') setAddress(id, how);
    sayShown(id, part.last);
  }
}

function setAddress(id: string, how: 'push' | 'replace' | 'stay'): void {
  if (how === 'stay' || variant === 'c') return;
  const address = `/desk/${variant}/applicants/${id}`;
  if (how === 'push') history.pushState({ id }, '', address);
  else history.replaceState({ id }, '', address);
}

function write(part: DeskPart): void {
  const before = slots.length;
  rewrites += fillSheet(sheet, slots, part);
  if (current !== null && current !== part.id) reused += Math.min(before, slots.length);
  current = part.id;
  title.textContent = part.name;
  posting.textContent = part.posting;
  document.title = `${part.name} · Hiring Desk`;
  busy.hidden = part.last;
}

function rowElement(row: ListedApplicant): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = variant === 'c' ? '#' : `/desk/${variant}/applicants/${row.id}`;
  link.dataset.applicant = row.id;
  const small = document.createElement('small');
  small.textContent = row.posting;
  small.title = `Applied ${row.applied}`;
  link.append(row.name, small);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    void show(row.id, 'push');
  });
  item.append(link);
  return item;
}

async function load<T>(path: string): Promise<T> {
  const answer = await fetch(`/desk/api/${path}`);
  return (await answer.json()) as T;
}

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}

function traps(): Trap[] {
  const found: Trap[] = [
    { name: 'content in two parts, equal text written again', present: rewrites > 0 },
    { name: 'nothing of the resume in the page as it came', present: cameEmpty && slots.length > 0 },
  ];
  if (reused > 0) found.push({ name: 'text nodes used again for another person', present: true });
  if (dropped > 0) found.push({ name: 'an answer that came too late', present: true });
  if (variant === 'c') found.push({ name: 'one address for all', present: location.pathname === '/desk/c/' });
  return found;
}
