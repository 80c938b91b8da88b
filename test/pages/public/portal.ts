import { offer, type Trap } from './interface.ts';
import { element, offerPeople } from './people.ts';
import { ResumeViewer, rootOf } from './portal-parts.ts';
import { own, watch, watchRoot } from './witness.ts';

watch();
offer(traps);
for (const band of document.querySelectorAll('portal-band')) if (band.shadowRoot) watchRoot(band.shadowRoot);

/** How long the viewer's own script takes to load, in milliseconds: until then its element is none that the page knows. */
const LATE_SCRIPT = 100;
const app = document.querySelector('hire-app') as HTMLElement;
const appRoot = own(() => rootOf(app, '<h1></h1><hire-tabs></hire-tabs>'));
const title = appRoot.querySelector('h1') as HTMLElement;
const tabs = appRoot.querySelector('hire-tabs') as HTMLElement;
const tabsRoot = own(() =>
  rootOf(tabs, '<button type="button">Resume</button> <button type="button">Application</button><div></div>'),
);
const panel = tabsRoot.querySelector('div') as HTMLElement;
let wasUndefined = false;
let mounted = 0;

/** Every applicant gets a viewer of its own in the tab; the one before is thrown away with its roots. */
await offerPeople('/portal/', async (resume) => {
  own(() => {
    title.textContent = resume.name;
    document.title = `${resume.name} · Candidate Portal`;
    panel.replaceChildren(Object.assign(element('resume-viewer'), { resume }));
    mounted++;
  });
  if (customElements.get('resume-viewer')) return;
  wasUndefined = panel.querySelector('resume-viewer:not(:defined)') !== null;
  await new Promise((resolve) => setTimeout(resolve, LATE_SCRIPT));
  own(() => customElements.define('resume-viewer', ResumeViewer));
});

function traps(): Trap[] {
  const viewer = panel.querySelector('resume-viewer')?.shadowRoot ?? null;
  const entries = [...(viewer?.querySelectorAll('resume-entry') ?? [])];
  const orders = entries.map(({ children }) => [...children].map(({ slot }) => slot));
  const band = document.querySelector('portal-band');
  const sealed = viewer?.querySelector<HTMLElement>('sealed-section');
  const found: Trap[] = [
    { name: 'the resume lies three open roots deep', present: viewer !== null && depthOf(viewer) === 3 },
    { name: 'no query of the document finds it', present: document.querySelector('h2, resume-entry') === null },
    { name: 'a section in a closed root', present: sealed?.shadowRoot === null && sealed.offsetHeight > 20 },
    { name: 'a root in the markup', present: band?.shadowRoot != null && !customElements.get('portal-band') },
    { name: 'a component that was defined after it was used', present: wasUndefined },
    { name: 'a viewer for every applicant', present: mounted > 0 },
  ];
  if (orders.some(({ length }) => length > 1))
    found.push({ name: 'slots show lines in another order than the tree', present: orders.some(isMixed) });
  return found;
}

function isMixed(slots: string[]): boolean {
  return slots.join() !== slots.toSorted().join();
}

function depthOf(root: ShadowRoot): number {
  let depth = 0;
  for (let at: Node = root; at instanceof ShadowRoot; at = at.host.getRootNode()) depth++;
  return depth;
}
