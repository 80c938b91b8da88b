import * as dashboard from '../state/dashboard.ts';
import type { Place } from '../state/place.ts';
import { ApplicantsView } from './ApplicantsView.tsx';
import { ApplicantView } from './ApplicantView.tsx';
import { FirstRun } from './FirstRun.tsx';
import { ImportView } from './ImportView.tsx';
import { KeysView } from './KeysView.tsx';
import { AgreementView } from './merge/AgreementView.tsx';
import { PacksView } from './packs/PacksView.tsx';
import { SettingsView } from './SettingsView.tsx';
import { SitesView } from './SitesView.tsx';

/** What stands at a place. Until the records were read nothing is said of them: "none" would be wrong for a moment. */
export function DashboardView({ place }: { place: Place }) {
  const settings = dashboard.settings.value;
  const words = dashboard.vocabulary.value;
  if (!settings || !words || !dashboard.isLoaded.value) return null;
  const isFirst = settings.reviewer === '' && dashboard.applicants.value.length === 0;
  switch (place.view) {
    case 'start':
      return <FirstRun settings={settings} />;
    case 'applicants':
      return isFirst ? <FirstRun settings={settings} /> : <ApplicantsView words={words} />;
    case 'applicant':
      return <ApplicantView key={place.subject} words={words} id={place.subject} />;
    case 'import':
      return <ImportView words={words} />;
    case 'agreement':
      return <AgreementView words={words} />;
    case 'packs':
      return <PacksView words={words} />;
    case 'sites':
      return <SitesView />;
    case 'keys':
      return <KeysView settings={settings} />;
    case 'settings':
      return <SettingsView settings={settings} />;
  }
}
