/**
 * `npm run bench`: measures what the budgets name, in one run, and ends with status 1 when a bar falls. Ratios stand beside a
 * bare way of doing the same on the same machine, so that they can be compared between machines.
 */
import { measureBundles } from './bundles.ts';
import { measureEngine } from './engine.ts';
import { printFigures } from './figures.ts';
import { measurePacks } from './packs.ts';
import { measurePage } from './page.ts';
import { measureRecords } from './records.ts';

const held = [
  printFigures('The engine', measureEngine()),
  printFigures('Comparing packs', await measurePacks()),
  printFigures('What is loaded', measureBundles()),
  printFigures('In a page of Chromium', await measurePage()),
  printFigures('In the dashboard, with many records', await measureRecords()),
];
if (held.includes(false)) process.exitCode = 1;
