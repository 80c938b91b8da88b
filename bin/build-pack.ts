/** `npm run pack:build`: writes packs/officer.json from the tables under packs/sources/. */
import { writeFileSync } from 'node:fs';
import { assemblePack } from './pack-sources/assemble.ts';
import { formatPack } from './pack-sources/format-pack.ts';

const text = formatPack(assemblePack());
writeFileSync(new URL('../packs/officer.json', import.meta.url), text);
console.log(`packs/officer.json: ${Math.round(text.length / 1000)} kB`);
