/** Writes small Word files for tests from the XML of their parts. */
import { zip } from '../../../bin/zip.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const part = (root: string, body: string): string =>
  `<?xml version="1.0"?><w:${root} ${NAMESPACES}>${body}</w:${root}>`;

/** `parts`: name and content of more parts under `word/`; headers, footers and notes become related under their own name. */
export function makeDocx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const related = Object.keys(parts).filter((name) => /^(?:header|footer|footnotes)/.test(name));
  const relations = related.map(
    (name) => `<Relationship Id="${name}" Type="${OFFICE}/${name.replace(/\d+$/, '')}" Target="${name}.xml"/>`,
  );
  const files: Record<string, string> = {
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
  };
  for (const [name, content] of Object.entries(parts)) {
    files[`word/${name}.xml`] = related.includes(name) ? part('hdr', content) : content;
  }
  return makeZip(files);
}

export function makeZip(files: Record<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  return new Uint8Array(zip(Object.entries(files).map(([path, text]) => ({ path, bytes: encoder.encode(text) }))));
}

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;
