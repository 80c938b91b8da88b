/** The systems that are known, and which of them an address belongs to. */
import type { SiteProfile } from './profile-schema.ts';
import ashby from './profiles/ashby.json' with { type: 'json' };
import bamboohr from './profiles/bamboohr.json' with { type: 'json' };
import bullhorn from './profiles/bullhorn.json' with { type: 'json' };
import greenhouse from './profiles/greenhouse.json' with { type: 'json' };
import icims from './profiles/icims.json' with { type: 'json' };
import indeedEmployer from './profiles/indeed-employer.json' with { type: 'json' };
import jazzhr from './profiles/jazzhr.json' with { type: 'json' };
import lever from './profiles/lever.json' with { type: 'json' };
import linkedinRecruiter from './profiles/linkedin-recruiter.json' with { type: 'json' };
import oracleRecruiting from './profiles/oracle-recruiting.json' with { type: 'json' };
import smartrecruiters from './profiles/smartrecruiters.json' with { type: 'json' };
import successfactors from './profiles/successfactors.json' with { type: 'json' };
import taleo from './profiles/taleo.json' with { type: 'json' };
import teamtailor from './profiles/teamtailor.json' with { type: 'json' };
import usaStaffing from './profiles/usa-staffing.json' with { type: 'json' };
import workable from './profiles/workable.json' with { type: 'json' };
import workday from './profiles/workday.json' with { type: 'json' };
import zohoRecruit from './profiles/zoho-recruit.json' with { type: 'json' };

/** In order of name. A test holds every file against the schema. */
export const PROFILES = [
  ashby,
  bamboohr,
  bullhorn,
  greenhouse,
  icims,
  indeedEmployer,
  jazzhr,
  lever,
  linkedinRecruiter,
  oracleRecruiting,
  smartrecruiters,
  successfactors,
  taleo,
  teamtailor,
  usaStaffing,
  workable,
  workday,
  zohoRecruit,
] as SiteProfile[];

/** The system that an address belongs to, if it is a known one. */
export function profileOf(address: string): SiteProfile | undefined {
  const url = URL.parse(address);
  if (url === null) return undefined;
  return PROFILES.find(
    ({ hosts, notHosts = [], under = '/' }) =>
      hosts.some((host) => fits(host, url.hostname)) &&
      !notHosts.some((host) => fits(host, url.hostname)) &&
      url.pathname.startsWith(under),
  );
}

const fits = (host: string, name: string): boolean =>
  host.startsWith('*.') ? name.endsWith(host.slice(1)) : name === host;

/** "candidate=17&job=4": the parts of an address that name a record by the profile of its system, or null where it says nothing. */
export function recordOf({ documents = [] }: SiteProfile, address: string): string | null {
  const { pathname, searchParams } = new URL(address);
  const parts = pathname.replace(/\/$/, '').split('/');
  for (const { path, query = [] } of documents) {
    const wanted = path.split('/');
    if (wanted.length !== parts.length) continue;
    const found = new Map<string, string>();
    const isFitting = wanted.every((want, i) => {
      const part = parts[i] as string;
      if (!want.startsWith('{')) return want === '*' || want === part;
      found.set(want.slice(1, -1), part);
      return part !== '';
    });
    const named = query.filter((key) => searchParams.has(key));
    if (!isFitting || (found.size === 0 && named.length === 0)) continue;
    for (const key of named) found.set(key, searchParams.get(key) as string);
    return new URLSearchParams([...found].sort(([a], [b]) => (a < b ? -1 : 1))).toString();
  }
  return null;
}
