/** Writes small PDF files for tests: text at given places in the fonts that every reader has, pictures, and broken things. */

export interface Shown {
  text: string;
  x: number;
  /** From the top of the page. */
  y: number;
  size?: number;
  font?: 'Helvetica' | 'Times-Roman' | 'Courier' | 'Odd';
  /** Added between all characters (`Tc`). */
  spacing?: number;
  /** Counter-clockwise, in degrees. */
  turn?: number;
}

export interface MadePage {
  shown?: Shown[];
  /** Part of the page that one grey picture covers. */
  picture?: number;
  rotate?: number;
  /** Drawing steps as they stand; `/OC /Off BDC` to `EMC` is a layer that is turned off. */
  raw?: string;
}

const WIDTH = 612;
const HEIGHT = 792;

/** `toUnicode`: what codes of the font "Odd" are said to stand for, so that a text layer can be damaged. */
export function makePdf(pages: MadePage[], toUnicode: Record<string, string> = {}): Uint8Array {
  const objects: string[] = ['', ''];
  const add = (body: string): number => objects.push(body);
  const stream = (body: string, dictionary = ''): number =>
    add(`<< ${dictionary} /Length ${body.length} >>\nstream\n${body}\nendstream`);
  const map = stream(toUnicodeMap(toUnicode));
  const picture = stream(
    '\x80',
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
  );
  const fonts = ['Helvetica', 'Times-Roman', 'Courier'].map(
    (name) => `/${name} ${add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`)} 0 R`,
  );
  fonts.push(`/Odd ${add(`<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode ${map} 0 R >>`)} 0 R`);
  const layer = add('<< /Type /OCG /Name (Off) >>');
  const resources = `<< /Properties << /Off ${layer} 0 R >> /Font << ${fonts.join(' ')} >> /XObject << /Picture ${picture} 0 R >> >>`;
  const kids = pages.map(({ shown = [], picture: part = 0, rotate = 0, raw = '' }) => {
    const steps = [raw, ...shown.map(showText)];
    if (part > 0) steps.push(`q ${WIDTH} 0 0 ${HEIGHT * part} 0 0 cm /Picture Do Q`);
    const contents = stream(steps.join('\n'));
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${rotate} /Resources ${resources} /Contents ${contents} 0 R >>`,
    );
  });
  objects[0] = `<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [${layer} 0 R] /D << /OFF [${layer} 0 R] >> >> >>`;
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  return assemble(objects);
}

function showText({ text, x, y, size = 11, font = 'Helvetica', spacing = 0, turn = 0 }: Shown): string {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((part) => part.toFixed(4));
  const place = `${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${HEIGHT - y} Tm`;
  return `BT /${font} ${size} Tf ${spacing} Tc ${place} (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;
}

function toUnicodeMap(codes: Record<string, string>): string {
  const hex = (text: string, digits: number): string =>
    [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(digits, '0')).join('');
  const rows = Object.entries(codes).map(([code, text]) => `<${hex(code, 2)}> <${hex(text, 4)}>`);
  return `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange
${rows.length} beginbfchar ${rows.join('\n')} endbfchar endcmap end`;
}

function assemble(objects: string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0) & 255);
}

/** Lines of running text, one below the other. */
export function lines(texts: string[], x: number, y: number, step = 13, more: Partial<Shown> = {}): Shown[] {
  return texts.map((text, i) => ({ text, x, y: y + i * step, ...more }));
}
