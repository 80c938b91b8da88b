/** A pack of a dozen rules, enough to try the engine without the default pack. */
import type { CompiledPack } from '../../utils/engine/compiled.ts';
import { compile } from '../../utils/packs/compile.ts';
import { hashPack } from '../../utils/packs/hash.ts';
import type { Pack } from '../../utils/packs/types.ts';

export const smallPack: Pack = {
  format: 1,
  id: 'example.org/small',
  version: '1.0.0',
  engine: '>=0.1.0 <1.0.0',
  license: 'CC0-1.0',
  authors: ['A test'],
  language: 'en',
  description: 'A dozen rules.',
  status: 'draft',
  heads: ['officer', 'ofc'],
  modifiers: ['senior', 'former', 'reserve'],
  meanings: [
    { id: 'sworn-law-enforcement', name: 'Sworn law enforcement', short: 'Sworn' },
    { id: 'corrections', name: 'Corrections', short: 'Corrections' },
    { id: 'security', name: 'Security', short: 'Security' },
    { id: 'executive', name: 'Executive', short: 'Executive' },
    { id: 'business', name: 'Business', short: 'Business' },
    { id: 'not-a-role', name: 'Not a role', short: 'No role' },
  ],
  contexts: [],
  tracks: [
    { id: 'leo', name: 'LEO program', short: 'LEO', length: 'four weeks', place: 'online' },
    { id: 'review', name: 'Review', short: 'Review', length: '', place: '' },
    { id: 'academy', name: 'Academy', short: 'Academy', length: 'eight weeks', place: 'in person' },
  ],
  lists: {
    force: ['police department', '=pd', "sheriff's office", 'state police'],
    finance: ['credit union', 'bank', 'mortgage company'],
    become: ['be', 'become', 'becoming', 'serve as', 'work as'],
  },
  titles: [
    {
      id: 'title.police',
      match: ['police officer', 'law enforcement officer', 'patrol officer'],
      says: { 'sworn-law-enforcement': 30 },
    },
    {
      id: 'title.training',
      match: ['field training officer', 'training officer'],
      says: { 'sworn-law-enforcement': 8, business: 8 },
    },
    { id: 'title.security', match: ['security officer'], says: { security: 25 } },
    { id: 'title.parole', match: ['parole officer', 'probation officer'], says: { corrections: 40 }, decides: true },
    { id: 'title.loan', match: ['loan officer'], says: { business: 30 } },
    { id: 'title.compliance', match: ['compliance officer'], says: { business: 30 } },
    { id: 'title.chief', match: ['chief %cap? %cap? officer'], says: { executive: 40 }, decides: true },
    {
      id: 'title.deputy',
      match: ['deputy sheriff', 'state trooper'],
      says: { 'sworn-law-enforcement': 40 },
      mention: true,
    },
    {
      id: 'title.cadet',
      match: ['police cadet'],
      says: { 'sworn-law-enforcement': 30 },
      context: 'trainee',
      mention: true,
    },
  ],
  evidence: [
    { id: 'employer.force', group: 'employer', match: ['%cap? %cap? @force'], says: { 'sworn-law-enforcement': 25 } },
    { id: 'employer.finance', group: 'employer', match: ['%cap? %cap? @finance'], says: { business: 25 } },
    {
      id: 'duty.patrol',
      group: 'duty',
      match: ['made arrests', 'patrolled'],
      says: { 'sworn-law-enforcement': 15 },
      in: ['duties', 'line'],
    },
  ],
  cues: [
    {
      id: 'cue.hope',
      context: 'aspiration',
      direction: 'after',
      within: 8,
      scope: 'sentence',
      match: ['hoping|hope|want|aspire to ..2 @become', 'aspiring'],
    },
    {
      id: 'cue.no',
      context: 'negated',
      direction: 'after',
      within: 8,
      scope: 'sentence',
      match: ['no', 'not', 'never'],
    },
    { id: 'cue.none', context: 'negated', direction: 'before', within: 3, scope: 'line', match: [': none', ': no'] },
    {
      id: 'cue.with',
      context: 'other-person',
      direction: 'after',
      within: 6,
      scope: 'clause',
      match: ['worked|working|liaised with', 'supervised', 'reported to'],
    },
    { id: 'cue.served', context: 'held', direction: 'after', within: 5, scope: 'clause', match: ['served|worked as'] },
    { id: 'cue.unticked', context: 'negated', direction: 'after', within: 6, scope: 'line', match: ['[]'] },
    { id: 'cue.ticked', context: 'held', direction: 'after', within: 6, scope: 'line', match: ['[x]'] },
  ],
  stops: [{ id: 'stop.but', for: ['negated', 'other-person', 'aspiration'], match: ['but', 'however'] }],
  absorb: [
    { id: 'absorb.shooting', match: ['officer involved shooting'], meaning: 'not-a-role', context: 'generic' },
    { id: 'absorb.only', match: ['not only', 'no doubt'] },
    { id: 'absorb.band', match: ['officer street'], drop: true },
  ],
  sections: [
    { id: 'experience', name: 'Experience', match: ['experience', 'work experience', 'employment'], context: 'held' },
    { id: 'objective', name: 'Objective', match: ['objective', 'career objective'], context: 'aspiration' },
    { id: 'references', name: 'References', match: ['reference'], context: 'other-person' },
    { id: 'skills', name: 'Skills', match: ['skill'], context: 'generic' },
    { id: 'supervisor', name: 'Supervisor', match: ['supervisor'], context: 'other-person', reach: 'line' },
  ],
  cautions: [{ id: 'caution.reserve', match: ['reserve'], says: 'Reserve: check the powers.' }],
  policy: [
    { id: 'policy.sworn', meaning: ['sworn-law-enforcement'], context: ['held'], track: 'leo' },
    { id: 'policy.custody', meaning: ['corrections'], context: ['held'], track: 'review' },
    { id: 'policy.trainee', meaning: ['sworn-law-enforcement', 'corrections'], context: ['trainee'], track: 'review' },
    { id: 'policy.rest', track: 'academy' },
  ],
  evidencePoints: [
    { id: 'public-body', name: 'Sworn by a public body', short: 'public body', required: true, rules: ['employer.'] },
    { id: 'arrests', name: 'Arrests were part of the job', short: 'arrests', required: false, rules: ['duty.'] },
  ],
  decide: { min: 15, margin: 10 },
  recency: { years: 5, asOf: 2026 },
  tests: [],
};

export const compileSmall = (change: Partial<Pack> = {}): CompiledPack => {
  const pack = { ...smallPack, ...change };
  return compile(pack, hashPack(pack));
};
