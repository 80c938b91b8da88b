import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../utils/engine/annotate.ts';
import { loadPack } from '../../../utils/packs/load.ts';

const loaded = loadPack(readFileSync(new URL('../../../packs/officer.json', import.meta.url), 'utf8'));
if (!loaded.ok) throw new Error('the default pack does not load');
const { compiled } = loaded;

const LONG = 'Have you worked as a police officer before, in this state or in any other state of the Union?';

describe('questions that a form puts to the applicant', () => {
  test.each<[string, string, string]>([
    ['the answer on the same line', 'QUESTIONS\nHave you been a police officer? No', 'negated'],
    ['the answer on the line below', 'QUESTIONS\nHave you been a police officer?\nNo\nCan you drive?\nYes', 'negated'],
    ['the answer below an empty line', 'QUESTIONS\n\nHave you been a police officer?\n\nNo', 'negated'],
    ['a yes on the line below', 'QUESTIONS\nHave you been a police officer?\nYes\nCan you drive?\nNo', 'held'],
    ['an answer far behind the title', `QUESTIONS\n${LONG}\nNo`, 'negated'],
    ['no answer', 'QUESTIONS\nHave you been a police officer?\nCan you drive?\nYes', 'generic'],
    ['nothing behind it', 'QUESTIONS\nHave you been a police officer?', 'generic'],
    ['both answers, as boxes to tick', 'QUESTIONS\nHave you been a police officer?\nYes\nNo', 'generic'],
    ['a question of nobody', 'SUMMARY\nPolice officer for nine years. Questions?', 'held'],
  ])('%s', (_, text, context) => {
    expect(annotate(text, compiled).mentions[0]?.context).toBe(context);
  });
});
