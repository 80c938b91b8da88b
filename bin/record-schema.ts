/** `npm run schema`: writes docs/record.schema.json, the JSON Schema of record files, from what the program itself enforces. */
import { writeFileSync } from 'node:fs';
import { recordJsonSchema } from './record-schema/make.ts';

writeFileSync(new URL('../docs/record.schema.json', import.meta.url), recordJsonSchema());
