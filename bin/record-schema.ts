/** `npm run schema`: writes the JSON Schemas of exported files under docs/, from what the program itself enforces. */
import { writeFileSync } from 'node:fs';
import { jsonSchemaOf, SCHEMA_FILES } from './record-schema/make.ts';

for (const file of SCHEMA_FILES) writeFileSync(new URL(`../docs/${file}`, import.meta.url), jsonSchemaOf(file));
