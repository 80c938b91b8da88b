/** `npm run pack:schema`: writes packs/pack.schema.json, the JSON Schema of pack files, from what the program itself enforces. */
import { writeFileSync } from 'node:fs';
import { packJsonSchema } from './pack-schema/make.ts';

writeFileSync(new URL('../packs/pack.schema.json', import.meta.url), packJsonSchema());
