/** Bare ranks: a mention only as the held title of somebody whose employer is a police force. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../utils/engine/annotate.ts';
import { loadPack } from '../../../utils/packs/load.ts';

const loaded = loadPack(readFileSync(new URL('../../../packs/officer.json', import.meta.url), 'utf8'));
if (!loaded.ok) throw new Error('the default pack does not load');
const { compiled } = loaded;
const labels = (text: string): string[] =>
  annotate(text, compiled).mentions.map(({ quote, track }) => `${quote}: ${track}`);

describe('a bare rank', () => {
  test.each<[string, string, string]>([
    ['before its force', 'Lieutenant, Marlow Police Department, 2010 - 2018', 'Lieutenant: leo'],
    ['with its unit', "Sergeant - Patrol Division, Bell County Sheriff's Office\n2010 - 2018", 'Sergeant: leo'],
    ['above its force', 'EXPERIENCE\nCorporal\nMarlow Police Department\n2004 - 2010', 'Corporal: leo'],
    ['in a table', 'Marlow Police Department | Sergeant | 2004 - 2010', 'Sergeant: leo'],
    ['after a preposition', 'Lieutenant with the Marlow Police Department, 2004 - 2008', 'Lieutenant: leo'],
    ['shortened', 'Sgt., Marlow PD, 2004 - 2010', 'Sgt.: leo'],
    ['with its shift', 'Night Sergeant, Marlow Police Department, 2004 - 2010', 'Night Sergeant: leo'],
  ])('is a mention: %s', (_, text, label) => {
    expect(labels(text)).toEqual([label]);
  });

  test('is one for every rank below one force', () => {
    const text = 'EXPERIENCE\nMarlow Police Department\nChief, 2014 - 2020\nCaptain, 2010 - 2014';
    expect(labels(text)).toEqual(['Chief: leo', 'Captain: leo']);
  });

  test.each<[string, string]>([
    ['of an army', 'Sergeant, U.S. Army, 2004 - 2008'],
    ['of an army above a force', 'U.S. Army\nSergeant, 2004 - 2008\nMarlow Police Department\nClerk, 2008 - 2012'],
    ['of a fire department', 'Captain, Marlow Fire Department, 2004 - 2008'],
    ['of a jail', 'Sergeant, Bell County Jail, 2004 - 2008'],
    ['of a guard firm', 'Sgt, Allied Security, contract at Marlow Police Department, 2004'],
    ['of nobody', 'Sergeant, 2004 - 2008'],
    ['of a team', 'Captain, Softball Team, Marlow Police Department, 2004 - 2008'],
    ['of a desk', 'Chief, Records, Marlow Police Department, 2004 - 2008'],
    ['of somebody served', 'Secretary to the Chief, Marlow Police Department, 2004 - 2008'],
    ['of a supervisor', 'Supervisor: Sgt. Dunn, Marlow Police Department'],
    ['of a reference', 'REFERENCES\nSergeant, Marlow Police Department'],
    ['of a wish', 'OBJECTIVE\nChief, Marlow Police Department'],
    ['in a duty', 'Clerk, Marlow Police Department, 2004 - 2008\n- Typed reports for the sergeant and chief'],
    ['as a label', 'Major: Criminal Justice, University Police Academy'],
  ])('is none: %s', (_, text) => {
    expect(labels(text)).toEqual([]);
  });

  test('beside another title is a part of it', () => {
    expect(labels('Sergeant / Training Officer, Marlow Police Department, 2011 - 2019')).toHaveLength(1);
  });
});
