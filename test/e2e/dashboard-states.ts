import { chooseFile, colleaguesRecord } from './colleagues.ts';
import { countyPacks } from './county-pack.ts';
import type { View } from './driver.ts';
import { clickWords, untilSays } from './words.ts';

/** One state of the dashboard: how to get there from the one before, and the words that say that it is there. */
export interface DashboardState {
  name: string;
  act(dashboard: View): Promise<unknown>;
  says: RegExp;
}

/** Goes to a place by its address, as a press on its link does. */
function goTo(dashboard: View, hash: string): Promise<void> {
  return dashboard.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** Every place of a dashboard with applicants in it. */
export const DASHBOARD_STATES: DashboardState[] = [
  { name: 'applicants', act: (view) => goTo(view, '#applicants'), says: /\d+ read here, \d+ shown/ },
  {
    name: 'applicants, filtered',
    act: (view) => view.fill('input[type=search]', 'police'),
    says: /\d+ read here, \d+ shown/,
  },
  {
    name: 'applicants, selected',
    act: async (view) => {
      await view.fill('input[type=search]', '');
      await view.click('tbody input.box');
    },
    says: /1 selected/,
  },
  {
    name: 'applicants, export',
    act: (view) => clickWords(view, 'Export selected'),
    says: /One row a mention\s*CSV.*Everything, for machines/,
  },
  {
    name: 'applicants, none fits',
    act: (view) => view.fill('input[type=search]', 'nobody has this name'),
    says: /No applicant fits all of these filters/,
  },
  {
    name: 'applicant',
    act: async (view) => {
      await view.fill('input[type=search]', 'solano');
      await untilSays(view, /read here, 1 shown/);
      await view.click('tbody tr');
      await view.press('Enter');
    },
    says: /Documents.*Mentions.*History.*Erase this applicant/,
  },
  { name: 'erasing', act: (view) => clickWords(view, 'Erase this applicant'), says: /It cannot be undone/ },
  { name: 'import', act: (view) => goTo(view, '#import'), says: /A JSON file that Officer Lens exported/ },
  {
    name: 'merge, what it would do',
    act: async (view) => {
      await goTo(view, '#applicants');
      await view.fill('input[type=search]', '');
      await clickWords(view, 'Clear selection');
      const record = await colleaguesRecord(view);
      await goTo(view, '#import');
      await untilSays(view, /Import a record/);
      await chooseFile(view, record);
    },
    says: /also read here.*That conflict with one here.*Bo Lindqvist says Academy.*Nothing here is overwritten/,
  },
  {
    name: 'agreement on mentions',
    act: async (view) => {
      await clickWords(view, 'Merge');
      await clickWords(view, 'Settle the conflicts');
    },
    says: /read by two or more.*Cohen’s kappa of .*Krippendorff’s alpha.*to settle.*Two of 3 reviewers/,
  },
  {
    name: 'agreement, settling',
    act: (view) => clickWords(view, 'Settle'),
    says: /Why, kept with the decision.*As Ines Marchetti: Corrections.*Something else.*Settled by/,
  },
  {
    name: 'agreement on applicants',
    act: (view) => view.click('.seg button:nth-of-type(2)'),
    says: /applicants read by.*1 to settle/,
  },
  { name: 'packs', act: (view) => goTo(view, '#packs'), says: /officer-lens\/officer.*Add a pack.*Or paste its text/ },
  {
    name: 'packs, one open',
    act: (view) => clickWords(view, 'Open officer-lens/officer'),
    says: /What it says of the short course.*Versions that are kept/,
  },
  {
    name: 'packs, refused',
    act: async (view) => {
      await view.fill('[name=pack]', '{"format": 1, "id": "County"}');
      await clickWords(view, 'Check the pasted text');
    },
    says: /Refused, nothing was changed.*Line 1, id/,
  },
  {
    name: 'packs, what another would change',
    act: async (view) => {
      await view.fill('[name=pack]', countyPacks()[1]);
      await clickWords(view, 'Check the pasted text');
    },
    says: /This touches the short course.*LEO program to Review by a person.*Use it from now on/,
  },
  { name: 'sites', act: (view) => goTo(view, '#sites'), says: /Where Officer Lens may read/ },
  { name: 'settings', act: (view) => goTo(view, '#settings'), says: /Stands under every decision/ },
  { name: 'keys', act: (view) => view.press('?'), says: /All keys.*In the dashboard.*Change keys/ },
  { name: 'first run', act: (view) => goTo(view, '#start'), says: /Before the first resume/ },
];
