import type { ListRow } from '../rows.ts';
import { offer, sayShown, type Trap } from './interface.ts';
import { element, load } from './people.ts';
import { own, watch } from './witness.ts';

watch();
offer(traps);

const HEIGHT = 60;
const ROWS = 30;
const scroller = document.querySelector<HTMLElement>('.window');
const all = document.querySelector<HTMLElement>('.all');
let people: ListRow[] = [];
/** Rows that are used again for other people while the list is scrolled. */
const slots: HTMLElement[] = [];
let reused = 0;

if (scroller && all) {
  people = await load<ListRow[]>('/api/rows');
  own(() => {
    all.style.height = `${people.length * HEIGHT}px`;
    for (let i = 0; i < ROWS; i++) {
      const row = element('div', '', 'row');
      const link = element('a', 'x') as HTMLAnchorElement;
      link.href = '#';
      row.append(link, element('p', 'x'));
      slots.push(row);
      all.append(row);
    }
    fill();
    const count = document.querySelector('.count');
    if (count) count.textContent = `Showing ${ROWS} of ${people.length}`;
  });
  scroller.addEventListener('scroll', () => own(fill));
}
sayShown(null, true);

/** Writes the people in view into the rows that there are. */
function fill(): void {
  const first = Math.max(0, Math.min(people.length - ROWS, Math.floor((scroller?.scrollTop ?? 0) / HEIGHT) - 5));
  for (let i = first; i < first + ROWS; i++) {
    const row = slots[i % ROWS] as HTMLElement;
    const person = people[i] as ListRow;
    const [name, excerpt] = [...row.children].map(({ firstChild }) => firstChild as Text) as [Text, Text];
    if (name.data === person.name) continue;
    if (name.data !== 'x') reused++;
    name.data = person.name;
    excerpt.data = person.excerpt;
    row.style.top = `${i * HEIGHT}px`;
  }
}

function traps(): Trap[] {
  const rows = document.querySelectorAll('.row');
  const found: Trap[] = [
    { name: 'excerpts that are cut', present: [...rows].every((row) => row.textContent?.endsWith('...')) },
  ];
  if (scroller) {
    found.push({
      name: 'thirty rows for two thousand people',
      present: rows.length === ROWS && people.length === 2000,
    });
    if (scroller.scrollTop > 1000) found.push({ name: 'rows used again for other people', present: reused > ROWS / 2 });
  } else if (document.querySelector('.hit')) {
    const names = [...rows].map((row) => row.firstElementChild?.textContent);
    found.push({ name: 'three rows a person', present: names[0] === names[2] });
    found.push({ name: "the site's own marks", present: document.querySelectorAll('.hit').length > 20 });
  } else found.push({ name: 'two thousand rows at once', present: rows.length === 2000 });
  return found;
}
