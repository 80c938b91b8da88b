/** `npm run accuracy`: how often the program is right on test/gold, beside the keyword rule and the pack without its titles. */
import { readFileSync } from 'node:fs';
import { annotate } from '../utils/engine/annotate.ts';
import { compile } from '../utils/packs/compile.ts';
import { hashPack } from '../utils/packs/hash.ts';
import type { Pack } from '../utils/packs/types.ts';
import { answerByKeyword, withoutTitles } from './accuracy-report/compare.ts';
import { type GoldItem, readMentions, readTitles } from './accuracy-report/gold.ts';
import { type Score, scoreAnswers } from './accuracy-report/score.ts';
import { accuracyTable } from './accuracy-report/table.ts';

const pack = JSON.parse(readFileSync(new URL('../packs/officer.json', import.meta.url), 'utf8')) as Pack;

function scorePack(items: GoldItem[], scored: Pack): Score {
  const compiled = compile(scored, hashPack(scored));
  return scoreAnswers(
    items,
    items.map((item) => annotate(item.text, compiled)),
  );
}

for (const [title, items] of Object.entries({ 'resume fragments': readMentions(), 'job titles': readTitles() })) {
  console.log(
    accuracyTable(title, {
      'default pack': scorePack(items, pack),
      'without titles': scorePack(items, withoutTitles(pack)),
      'keyword rule': scoreAnswers(items, items.map(answerByKeyword)),
    }),
  );
}
