import type { ShownResume } from '../api.ts';
import { offer, type Trap } from './interface.ts';
import { offerPeople } from './people.ts';
import { own, watch } from './witness.ts';

watch();
offer(traps);

const title = document.querySelector('h1') as HTMLElement;
const paper = document.querySelector('.paper') as HTMLElement;
const ways = JSON.parse(document.querySelector('#ways')?.textContent ?? '{}') as Record<string, string>;
let tickets = 0;

await offerPeople('/native/', async (resume) => {
  const shown = await elementFor(resume);
  const loaded = new Promise((resolve) => {
    shown.addEventListener('load', resolve);
    // Browsers tell of an embedded file only now and then.
    setTimeout(resolve, 400);
  });
  own(() => {
    title.textContent = resume.name;
    document.title = `${resume.name} · Document Locker`;
    paper.replaceChildren(shown);
  });
  await loaded;
});

async function elementFor({ id }: ShownResume): Promise<HTMLElement> {
  const address = `/native/files/${id}.pdf`;
  switch (ways[id]) {
    case 'embed':
      return Object.assign(document.createElement('embed'), { type: 'application/pdf', src: address });
    case 'object':
      return Object.assign(document.createElement('object'), { type: 'application/pdf', data: address });
    case 'blob': {
      const file = await (await fetch(address)).blob();
      return Object.assign(document.createElement('iframe'), { src: URL.createObjectURL(file) });
    }
    case 'unnamed':
      return Object.assign(document.createElement('iframe'), {
        src: `/native/once/${id}?ticket=${++tickets}-${Date.now()}`,
      });
    default:
      return Object.assign(document.createElement('iframe'), { src: address });
  }
}

function traps(): Trap[] {
  const shown = paper.firstElementChild as HTMLIFrameElement | null;
  const text = shown?.contentDocument?.body?.textContent ?? '';
  return [
    { name: "a file in the browser's own viewer", present: (shown?.offsetHeight ?? 0) > 100 },
    { name: 'nothing of it in any document that a page can ask', present: text.trim() === '' },
    { name: 'nothing of the resume in the page', present: !/\bofficer/i.test(document.body.textContent ?? '') },
  ];
}
