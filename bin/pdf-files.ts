import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What of pdf.js is shipped beside our scripts, with the notices that belong to it: its worker, the tables of East Asian encodings,
 * and the decoders of two picture formats of scans as plain scripts. Fonts are not: browsers have their own for those that a file lacks.
 */
export function pdfFiles(root: string): { absoluteSrc: string; relativeDest: string }[] {
  const folder = join(root, 'node_modules/pdfjs-dist');
  const within = (name: string, isWanted: (file: string) => boolean): string[] =>
    readdirSync(join(folder, name))
      .filter(isWanted)
      .sort()
      .map((file) => `${name}/${file}`);
  const files = [
    ...within('cmaps', () => true),
    ...within('wasm', (file) => /^(?:jbig2|openjpeg)_nowasm|^LICENSE.*(?:JBIG2|OPENJPEG)$/.test(file)),
  ];
  return [
    { absoluteSrc: join(folder, 'build/pdf.worker.min.mjs'), relativeDest: 'pdf/pdf.worker.min.mjs' },
    ...files.map((file) => ({ absoluteSrc: join(folder, file), relativeDest: `pdf/${file}` })),
  ];
}
