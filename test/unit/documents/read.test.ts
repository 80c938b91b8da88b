import { describe, expect, test } from 'vitest';
import { pdfLibrary } from '../../../bin/annotate/pdf-library.ts';
import { LIMITS } from '../../../utils/documents/limits.ts';
import { lineOf } from '../../../utils/documents/lines.ts';
import { readDocument } from '../../../utils/documents/read.ts';
import { makePdf } from './make-pdf.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? '\ufeff' : ''), ...text].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};
const read = (bytes: Uint8Array, limits = LIMITS) => readDocument(bytes, pdfLibrary, limits);

describe('plain text', () => {
  const TEXT = 'Ana Peña – officer\nClub “Café”';
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8(TEXT), TEXT],
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`), TEXT],
    ['UTF-16, little end first, with a mark', utf16(TEXT, true, true), TEXT],
    ['UTF-16, big end first, with a mark', utf16(TEXT, false, true), TEXT],
    ['UTF-16 without a mark', utf16(TEXT, true, false), TEXT],
    ['windows-1252', latin1('Ana Pe\xf1a \x96 officer\nClub \x93Caf\xe9\x94'), TEXT],
    ['as old Macs wrote it', latin1('Ana Pe\x96a \xd0 officer\rClub \xd2Caf\x8e\xd3'), TEXT],
    ['pages that end by a sign', utf8('One\fTwo\u2028Three'), 'One\nTwo\nThree'],
    [
      'an application form, which is no e-mail',
      utf8('Name: Ann\nReceived: May 2\nPosition: Clerk'),
      'Name: Ann\nReceived: May 2\nPosition: Clerk',
    ],
    ['letters that pictures begin with too', utf8('BMW of Marlow, teller'), 'BMW of Marlow, teller'],
    ['line ends of other systems', utf8('One\r\nTwo\rThree'), 'One\nTwo\nThree'],
    ['invisible characters stay for the engine', utf8('O\u00adfficer o\ufb03cer'), 'O\u00adfficer o\ufb03cer'],
  ])('%s', async (_, bytes, text) => {
    expect(await read(bytes)).toMatchObject({ kind: 'text', status: 'text', text, pages: null });
  });
});

describe('HTML', () => {
  test.each<[string, string, string]>([
    [
      'inline elements join and blocks break',
      '<div>Po<b>lice</b> <i>Off</i>icer</div><div>Dayton</div>',
      'Police Officer\nDayton',
    ],
    [
      'rows are lines, cells are set apart',
      '<table><tr><td><p>Officer</p></td><td>2010</td></tr><tr><td>Clerk</td></tr></table>',
      'Officer\t2010\nClerk',
    ],
    [
      'a heading above a row whose first cell is empty stays a line of its own',
      '<h2>References</h2><table><tr><td></td><td>Officer Ann Lee</td></tr></table>',
      'References\nOfficer Ann Lee',
    ],
    ['scripts are not read, entities are', '<p><script>Officer</script>Tom &amp; Ann', 'Tom & Ann'],
    ['headings stand apart', '<p>Ann</p><h2>Experience</h2><p>Clerk<br>Bank</p>', 'Ann\n\nExperience\nClerk\nBank'],
    [
      'hidden elements are not read',
      '<p>Ann <span style="display: none">police officer</span><b hidden>officer</b></p><p>Clerk</p>',
      'Ann\nClerk',
    ],
    [
      'nor are those that a style sheet hides',
      '<html><style>.a .b{display:none} p.x, #y {display:none} @media print{.z{display:none}}</style><p class="x">officer</p><p id=y>officer</p><p class="z b">Ann</p></html>',
      'Ann',
    ],
    [
      'what was deleted or struck out is left out',
      '<p>Clerk <del>police</del> <s>officer</s>I <span style="text-decoration: line-through">II</span>',
      'Clerk I',
    ],
    [
      'ticks of forms',
      '<p>Sworn? <label><input type="radio">Yes</label> <label><input type=radio checked>No</label></p>',
      'Sworn? \u2610 Yes \u2612 No',
    ],
    [
      'a table in a cell',
      '<table><tr><td><table><tr><td>Skills<tr><td>Radio</table><td>Police Officer</table>',
      'Skills\nRadio\nPolice Officer',
    ],
    [
      'a heading beside its section stands before it',
      '<table><tr><td><h2>People</h2><td>Paula Menke<br>Police Officer<tr><td><b>References</b><td>Dale Ostrow<br>Deputy</table>',
      'People\nPaula Menke\nPolice Officer\n\nReferences\nDale Ostrow\nDeputy',
    ],
    [
      'a column that is called like a section is read across',
      '<table><tr><th>Position<th>Experience<tr><td>Police Officer<td>None</table>',
      'Position\tExperience\nPolice Officer\tNone',
    ],
    ['form fields are not read', '<p>Ann</p><textarea>officer</textarea><select><option>officer</select>', 'Ann'],
    ['white space that is kept', '<pre>Ann\n  Clerk</pre>', 'Ann\nClerk'],
    ['parts of pages', '<h1>Ann</h1>\n<p>Clerk', 'Ann\nClerk'],
  ])('%s', async (_, html, text) => {
    expect(await read(utf8(html))).toMatchObject({ kind: 'html', status: 'text', text });
  });

  test('the encoding that the page names counts where the bytes are no UTF-8', async () => {
    const page = '<html><head><meta charset="iso-8859-2"></head><p>\xb1</p></html>';
    expect((await read(latin1(page))).text).toBe('ą');
  });
});

describe('what is not read, by its bytes and not by its name', () => {
  const compound = latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
  test.each<[string, Uint8Array, string, RegExp]>([
    ['an empty file', new Uint8Array(), 'error', /^The file is empty/],
    ['white space', utf8(' \n \n'), 'no-text', /nothing but white space/],
    [
      'an old Word file',
      new Uint8Array([...compound, ...new Uint8Array(600)]),
      'error',
      /^This is an old Word file \(\.doc\).*PDF or DOCX/,
    ],
    [
      'a protected Office file',
      new Uint8Array([...compound, ...utf16('EncryptedPackage', true, false)]),
      'error',
      /needs a password/,
    ],
    ['rich text', utf8('{\\rtf1\\ansi Officer}'), 'error', /^This is a rich text file \(RTF\).*PDF or DOCX/],
    [
      'an e-mail',
      utf8('From: Ann\nSubject: resume\n\tof May\nMIME-Version: 1.0\n\nPolice=20Officer'),
      'error',
      /EML, MHT/,
    ],
    [
      'Word in XML',
      utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
      'error',
      /Word file in XML/,
    ],
    ['a phone picture', latin1('\0\0\0\x18ftypheic'), 'error', /picture \(HEIC/],
    ['a WebP', latin1('RIFF1234WEBPVP8 '), 'error', /picture \(WebP\)/],
    ['a photograph', latin1('\xff\xd8\xff\xe0\x00\x10JFIF'), 'error', /picture \(JPEG\)/],
    ['a screenshot', latin1('\x89PNG\r\n\x1a\n'), 'error', /picture \(PNG\)/],
    ['a program', Uint8Array.from({ length: 999 }, (_, i) => (i * 7) & 31), 'error', /kind that is not known/],
    ['a page without text', utf8('<html><body><img src="cv.png"></body></html>'), 'no-text', /no readable text/],
    ['a PDF that was cut', makePdf([{}]).slice(0, 200), 'error', /^The PDF is damaged: it ends in the middle/],
    ['a PDF in name only', utf8('%PDF-1.4\nnothing\n%%EOF'), 'error', /^The PDF is damaged and cannot be opened/],
  ])('%s', async (_, bytes, status, reason) => {
    const file = await read(bytes);
    expect(file).toMatchObject({ status, text: '', lines: [] });
    expect(file.reason).toMatch(reason);
  });

  test('a file over the limit is not looked at', async () => {
    const file = await read(utf8('officer'.repeat(400_000)), { ...LIMITS, bytes: 1024 * 1024 });
    expect(file).toMatchObject({
      status: 'error',
      reason: 'The file has 3 MB; files of up to 1 MB are read. Save it smaller.',
    });
  });

  test('a text over the limit is read as far as it goes, and said to be', async () => {
    const file = await read(utf8('Loan officer\n'.repeat(100)), { ...LIMITS, text: 100 });
    expect(file).toMatchObject({ status: 'partial', reason: 'Only the first 90 of 1300 characters were read.' });
    expect(file.text).toHaveLength(90);
  });

  test('a PDF that ends early keeps what can be read', async () => {
    const whole = makePdf([{ shown: [{ text: 'Police Officer', x: 50, y: 90 }] }]);
    const file = await read(whole.slice(0, whole.length - 20));
    expect(file).toMatchObject({ status: 'partial', text: 'Police Officer' });
    expect(file.reason).toMatch(/^The PDF is damaged: it ends in the middle/);
  });
});

test('a place in the text leads back to its line', async () => {
  const file = await read(utf8('One\n\nTwo officers\nThree'));
  const line = lineOf(file, file.text.indexOf('officers'));
  expect(file.text.slice(line?.start, line?.end)).toBe('Two officers');
  expect(lineOf(file, -1)).toBeUndefined();
});
