/** What a schema cannot see: ids that stand twice, meanings that are not listed, counts over the whole pack. */
import { UNKNOWN } from '../engine/types.ts';
import { LIMITS } from './limits.ts';
import type { Path } from './strict-json.ts';
import type { Pack } from './types.ts';

export interface Finding {
  path: Path;
  message: string;
}

export const RULE_KINDS = ['titles', 'evidence', 'cues', 'stops', 'absorb', 'sections', 'cautions'] as const;
/** Evidence groups; each adds at most one term to a sum. */
const MOST_GROUPS = 16;
const MOST_FINDINGS = 50;

/** @param most rules that are allowed */
export function checkPack(pack: Pack, most: number = LIMITS.rules): Finding[] {
  const findings: Finding[] = [];
  const find = (path: Path, message: string): void => {
    if (findings.length < MOST_FINDINGS) findings.push({ path, message });
  };
  const rules = RULE_KINDS.reduce((sum, kind) => sum + pack[kind].length, 0);
  if (rules > most) find([], `The pack has ${rules} rules; at most ${most} are allowed.`);
  const meanings = new Set([UNKNOWN]);
  pack.meanings.forEach(({ id }, i) => {
    if (meanings.has(id)) find(['meanings', i, 'id'], `The meaning "${id}" is listed twice or is the engine's own.`);
    meanings.add(id);
  });
  const known = (meaning: string, path: Path): void => {
    if (!meanings.has(meaning)) find(path, `The meaning "${meaning}" is not listed under "meanings".`);
  };
  const ids = new Map<string, string>();
  for (const kind of RULE_KINDS) {
    pack[kind].forEach((rule, i) => {
      const other = ids.get(rule.id);
      if (other) find([kind, i, 'id'], `The rule id "${rule.id}" is taken by a rule in "${other}".`);
      ids.set(rule.id, kind);
    });
  }
  pack.titles.forEach((rule, i) => {
    for (const meaning of Object.keys(rule.says)) known(meaning, ['titles', i, 'says']);
  });
  pack.evidence.forEach((rule, i) => {
    for (const meaning of Object.keys(rule.says)) known(meaning, ['evidence', i, 'says']);
  });
  pack.absorb.forEach((rule, i) => {
    if (rule.meaning) known(rule.meaning, ['absorb', i, 'meaning']);
  });
  pack.cautions.forEach((rule, i) => {
    for (const meaning of rule.meaning ?? []) known(meaning, ['cautions', i, 'meaning']);
  });
  pack.policy.forEach((row, i) => {
    for (const meaning of row.meaning ?? []) known(meaning, ['policy', i, 'meaning']);
  });
  const last = pack.policy.at(-1);
  if (last?.meaning || last?.context)
    find(
      ['policy', pack.policy.length - 1],
      'The last policy row must have no condition, so that every mention gets a track.',
    );
  const points = new Set<string>();
  const cautions = new Set(pack.cautions.map((rule) => rule.id));
  pack.evidencePoints.forEach((point, i) => {
    if (points.has(point.id)) find(['evidencePoints', i, 'id'], `The evidence point "${point.id}" is listed twice.`);
    points.add(point.id);
    if (point.caution !== undefined && !cautions.has(point.caution))
      find(['evidencePoints', i, 'caution'], `There is no caution "${point.caution}".`);
  });
  if (!pack.evidencePoints.some((point) => point.required && point.caution === undefined))
    find(['evidencePoints'], 'At least one evidence point must be required whatever the cautions.');
  const groups = new Set(pack.evidence.map((rule) => rule.group));
  if (groups.size > MOST_GROUPS)
    find(['evidence'], `The pack has ${groups.size} evidence groups; at most ${MOST_GROUPS} are allowed.`);
  return findings;
}
