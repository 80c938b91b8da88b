import { turnOn } from '../demo/tour.ts';
import { RESUMES } from '../pages/resumes.ts';
import { openApplicant, SHAPES, type Shape } from '../pages/visit.ts';
import { type Driver, type Tab, until, type View } from './driver.ts';
import { clickWords, untilSays } from './words.ts';

const [, DESK] = SHAPES as [Shape, Shape];
const WITHOUT = RESUMES.find(({ mentions }) => mentions.length === 0)?.id ?? '';

/** Where the story is told: a page of the sample site, and the panel beside it. */
export interface Stage {
  driver: Driver;
  tab: Tab;
  panel: View;
  /** Origin of the sample site. */
  origin: string;
}

/** One state of the panel: how to get there from the one before, and the words that say that it is there. */
export interface PanelState {
  name: string;
  act(stage: Stage): Promise<unknown>;
  says: RegExp;
}

/** One story through every state; each step stands on those before it. */
export const PANEL_STATES: PanelState[] = [
  { name: 'off', act: async () => {}, says: /Off on this site/ },
  {
    name: 'reading',
    act: async ({ driver, tab, origin }) => {
      await turnOn(driver, tab);
      await openApplicant(tab, origin, DESK, 'a01');
    },
    says: /0 of 9 read/,
  },
  { name: 'a mention open', act: ({ panel }) => panel.click('.it'), says: /Not read yet.*Close to.*Confirm/ },
  {
    name: 'why not something else',
    act: async ({ panel }) => {
      await clickWords(panel, 'Why not something else');
      await panel.press('Tab');
      await panel.press('ArrowDown');
    },
    says: /Why not something else\?.*(decides alone|are needed)/,
  },
  {
    name: 'the name asked for',
    act: ({ panel }) => clickWords(panel, 'Confirm'),
    says: /Your name, as it shall stand/,
  },
  {
    name: 'confirmed',
    act: async ({ panel }) => {
      await panel.fill('#reviewer', 'Renée Okafor');
      await clickWords(panel, 'Save name');
      await untilSays(panel, /0 of 9 read(?!.*Your name)/);
      await clickWords(panel, 'Confirm');
    },
    says: /1 of 9 read.*Confirmed: /,
  },
  {
    name: 'changing',
    act: ({ panel }) => clickWords(panel, 'Change'),
    says: /What kind.*Whose is it.*To save, choose what kind and whose it is/,
  },
  {
    name: 'changed',
    act: async ({ panel }) => {
      await clickWords(panel, 'Security');
      await clickWords(panel, /^hoped for/i);
      await clickWords(panel, 'Save change');
    },
    says: /2 of 9 read.*Security, hoped for · was sworn.*Changed by Renée Okafor/,
  },
  { name: 'a note', act: ({ panel }) => clickWords(panel, 'Add a note'), says: /Note, kept with the decision/ },
  {
    name: 'all keys',
    act: async ({ panel }) => {
      await clickWords(panel, 'Cancel');
      await panel.press('?');
    },
    says: /In the list.*From the page.*Alt ?Shift ?L.*Single keys/,
  },
  {
    name: 'changing keys',
    act: ({ panel }) => clickWords(panel, 'Change keys'),
    says: /Press one, then the key that you want.*Done/,
  },
  {
    name: 'deciding',
    act: async ({ panel }) => {
      await panel.press('Escape');
      await panel.press('d');
    },
    says: /Your decision on.*Evidence for the short course.*Deciding as Renée Okafor/,
  },
  {
    name: 'the short course without its evidence',
    act: ({ panel }) => clickWords(panel, /^LEO program/),
    says: /Short course not recorded\. None of \w+ ticked\. Still to see: /,
  },
  {
    name: 'decided',
    act: async ({ panel }) => {
      await tickAll(panel);
      await clickWords(panel, /^LEO program/);
    },
    says: /Decided\..*LEO program\s*by Renée Okafor.*Copy as a note/,
  },
  { name: 'opening again', act: ({ panel }) => clickWords(panel, 'Open again'), says: /Why is it opened again/ },
  {
    name: 'an orphan and a decision to check again',
    act: async ({ panel, tab }) => {
      await clickWords(panel, 'Cancel');
      await edit(tab, 'police officer', 'gardener');
      await edit(tab, 'Tarrow Falls Police Department', 'Amberwick Police Department');
    },
    says: /One decision no longer meets its words.*Check again/,
  },
  {
    name: 'nothing found',
    act: ({ tab, origin }) => openApplicant(tab, origin, DESK, WITHOUT),
    says: /No officer words found\s*Read in full/,
  },
  {
    name: 'not readable',
    act: async ({ tab, origin }) => {
      await tab.goto(`${origin}/`);
      await tab.evaluate(() => {
        const page = document.createElement('canvas');
        page.width = 700;
        page.height = 900;
        document.body.append(page);
      });
    },
    says: /This page has not been read in full.*An empty list here would mean nothing/,
  },
];

/** Ticks every point and says words for those that have none to offer. */
export async function tickAll(panel: View): Promise<void> {
  const ids = await panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-point]')].map((tick) => tick.dataset.point ?? ''),
  );
  for (const id of ids) {
    await panel.click(`[data-point="${id}"]`);
    // Its words come with it and move the ticks below.
    await until('the words of the tick', () => panel.evaluate(isTicked, id));
    const words = await panel.evaluate(
      (point) => document.querySelector<HTMLInputElement>(`#words-${point}`)?.value,
      id,
    );
    if (!words) await panel.fill(`#words-${id}`, 'City of Marlow, 2016 to 2021');
  }
}

/** Runs in the panel. */
function isTicked(id: string): boolean {
  const tick = document.querySelector<HTMLInputElement>(`[data-point="${id}"]`);
  return tick?.checked === true && document.querySelector(`#words-${id}`) !== null;
}

/** Address of the page that the story begins on. */
export function startAddress(origin: string): string {
  return origin + DESK.start;
}

/** Puts words of the resume in the place of others, as a person does who edits it. */
function edit(tab: Tab, from: string, to: string): Promise<void> {
  return tab.evaluate(
    (words) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (!node.data.includes(words.from) || !node.parentElement?.checkVisibility()) continue;
        node.data = node.data.replace(words.from, words.to);
        return;
      }
      throw new Error(`The page has no ${words.from}.`);
    },
    { from, to },
  );
}
