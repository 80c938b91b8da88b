import type { ListedApplicant, ShownResume } from '../api.ts';
import { sayShown } from './interface.ts';
import { own } from './witness.ts';

/** How a page of one of the shapes shows one applicant; it has done so when the promise is kept. */
export type ShowResume = (resume: ShownResume) => void | Promise<void>;

/**
 * Fills the list at the left and shows whom the address or a click names. The address changes first, the content follows: what an
 * app with a router does. `base` is the shape's start, "/portal/".
 */
export async function offerPeople(base: string, show: ShowResume): Promise<void> {
  const list = document.querySelector('.people') as HTMLElement;
  const open = async (id: string): Promise<void> => {
    window.ats.complete = false;
    const resume = await load<ShownResume>(`/api/applicants/${id}`);
    await show(resume);
    sayShown(id, true);
  };
  for (const { id, name } of await load<ListedApplicant[]>('/api/applicants')) {
    const link = document.createElement('a');
    link.href = `${base}applicants/${id}`;
    link.dataset.applicant = id;
    link.textContent = name;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      history.pushState(null, '', link.href);
      void open(id);
    });
    own(() => list.append(link));
  }
  const asked = location.pathname.slice(base.length).split('/')[1];
  if (asked) await open(asked);
}

/** Reads one answer of the site's interface. */
export async function load<T>(path: string): Promise<T> {
  const answer = await fetch(path);
  return (await answer.json()) as T;
}

/** An element with a text in it. */
export function element(tag: string, text = '', className = ''): HTMLElement {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}
