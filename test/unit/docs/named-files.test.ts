import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const DOCS = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...readdirSync('docs').map((name) => `docs/${name}`)];
const PATH = /`((?:bin|components|docs|entrypoints|packs|public|test|utils)\/[\w./-]+)`/g;

test.each(DOCS.filter((name) => name.endsWith('.md')))('%s names files and folders that exist', (name) => {
  const named = [...readFileSync(name, 'utf8').matchAll(PATH)].map(([, path]) => path as string);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test('the README says of each part of the program what is in it', () => {
  const map = readFileSync('README.md', 'utf8');
  const parts = readdirSync('utils').map((part) => `\`utils/${part}/\``);
  expect(parts.filter((part) => !map.includes(part))).toEqual([]);
});
