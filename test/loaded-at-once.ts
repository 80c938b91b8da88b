import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** The files of a build and all that they load at once, by what stands in them. */
export function loadedAtOnce(build: string, files: readonly string[], seen = new Set<string>()): Set<string> {
  for (const file of files) {
    if (seen.has(file) || !existsSync(join(build, file))) continue;
    seen.add(file);
    const text = readFileSync(join(build, file), 'utf8');
    const pattern = file.endsWith('.html')
      ? /(?:src|href)="\/?([^"]+\.(?:js|css))"/g
      : /(?:from|import)\s*"(\.[^"]+\.js)"/g;
    const named = [...text.matchAll(pattern)].map((match) => match[1] ?? '');
    loadedAtOnce(build, file.endsWith('.html') ? named : named.map((name) => posix.join(dirname(file), name)), seen);
  }
  return seen;
}
