import { describe, expect, test } from 'vitest';
import { pdfLibrary } from '../../../bin/annotate/pdf-library.ts';
import { LIMITS } from '../../../utils/documents/limits.ts';
import { readDocument } from '../../../utils/documents/read.ts';
import { makeDocx, makeZip, paragraph, run } from './make-docx.ts';

const read = (bytes: Uint8Array, limits = LIMITS) => readDocument(bytes, pdfLibrary, limits);
const box = (form: string): string => `<w:txbxContent>${paragraph(form)}</w:txbxContent>`;
const cell = (content: string): string => `<w:tc>${content}</w:tc>`;

describe('the text of a Word file', () => {
  test.each<[string, string, string]>([
    ['runs join', paragraph(`${run('Po')}<w:proofErr/>${run('lice Of')}${run('ficer')}`), 'Police Officer'],
    [
      'tabs and line ends',
      paragraph('<w:r><w:t>Teller</w:t><w:tab/><w:t>2019</w:t><w:br/><w:t>Bank</w:t></w:r>'),
      'Teller\t2019\nBank',
    ],
    ['tab stops are no tabs', paragraph('Teller', '<w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs>'), 'Teller'],
    [
      'what was deleted or moved away is left out, what was put in is read',
      paragraph(
        `<w:del><w:r><w:delText>Police</w:delText></w:r></w:del><w:moveFrom>${run('Patrol ')}</w:moveFrom><w:ins>${run('Security')}</w:ins><w:moveTo>${run(' Guard')}</w:moveTo>`,
      ),
      'Security Guard',
    ],
    [
      'paragraphs whose mark was deleted are one',
      paragraph('Loan ', '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph('Officer') + paragraph('Bank'),
      'Loan Officer\nBank',
    ],
    [
      'hidden runs are left out',
      paragraph(run('Clerk') + run(' police officer', '<w:vanish/>') + run(' I', '<w:vanish w:val="0"/>')),
      'Clerk I',
    ],
    [
      'a text box that is stored twice is read once, after the text',
      paragraph(
        `${run('Before')}<mc:AlternateContent><mc:Choice>${box('Union officer')}</mc:Choice><mc:Fallback>${box('Union officer')}</mc:Fallback></mc:AlternateContent>`,
      ) + paragraph('After'),
      'Before\nAfter\n\nUnion officer',
    ],
    [
      'field codes are left out, their results are read',
      paragraph(`<w:r><w:instrText>PAGE officer</w:instrText></w:r>${run('7')}`),
      '7',
    ],
    [
      'prompts of empty fields are no text',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('Your officer title')}</w:sdtContent></w:sdt>${paragraph('Ann')}`,
      'Ann',
    ],
    [
      'rows of a table are lines, cells of several lines go on below',
      `<w:tbl><w:tr>${cell(paragraph('2019'))}${cell(paragraph('Officer') + paragraph('City police'))}</w:tr><w:tr>${cell(paragraph('2015'))}${cell(paragraph('Clerk'))}</w:tr></w:tbl>`,
      '2019\tOfficer\nCity police\n2015\tClerk',
    ],
    [
      'a table in a cell ends with its cell',
      `<w:tbl><w:tr>${cell(`<w:tbl><w:tr>${cell(paragraph('Skills'))}</w:tr><w:tr>${cell(paragraph('Radio'))}</w:tr></w:tbl>`)}${cell(paragraph('Police Officer'))}</w:tr></w:tbl>`,
      'Skills\nRadio\nPolice Officer',
    ],
    [
      'boxes and lists of form fields show their state',
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r>${run('Yes ')}<w:r><w:fldChar><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>${run('No ')}<w:r><w:fldChar><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Clerk"/><w:listEntry w:val="Guard"/></w:ddList></w:ffData></w:fldChar></w:r>`,
      ),
      '\u2610 Yes \u2612 No Guard',
    ],
    [
      'signs of Wingdings are ticks and boxes, by number or by letter',
      paragraph(
        `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run(' Yes ')}${run('o', '<w:rFonts w:ascii="Wingdings"/>')}${run(' No')}`,
      ),
      '\u2611 Yes \u2610 No',
    ],
    [
      'what is struck out is left out',
      paragraph(run('Clerk') + run(' police officer', '<w:strike/>') + run(' I')),
      'Clerk I',
    ],
    [
      'content controls of paragraphs, runs, rows and cells are read',
      `<w:sdt><w:sdtPr><w:tag/></w:sdtPr><w:sdtContent>${paragraph(`<w:sdt><w:sdtContent>${run('Ann')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt><w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>${cell(paragraph('2019'))}</w:sdtContent></w:sdt>${cell(paragraph('Clerk'))}</w:tr></w:sdtContent></w:sdt></w:tbl>`,
      'Ann\n2019\tClerk',
    ],
    [
      'headings stand apart',
      paragraph('Ann') + paragraph('Experience', '<w:pStyle w:val="Heading1"/>') + paragraph('Clerk'),
      'Ann\n\nExperience\nClerk',
    ],
  ])('%s', async (_, body, text) => {
    expect(await read(makeDocx(body))).toMatchObject({ kind: 'docx', status: 'text', text });
  });

  test('headers come first and once, notes and footers last; those that are not shown are not read', async () => {
    const section =
      '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>';
    const file = await read(
      makeDocx(paragraph('Body', section) + section, {
        header1: paragraph('Ann, former officer'),
        header2: paragraph('Never shown'),
        footer1: paragraph('Page 1'),
        footnotes: `<w:footnote>${paragraph('A note')}</w:footnote>`,
      }),
    );
    expect(file.text).toBe('Ann, former officer\nBody\nA note\nPage 1');
  });
});

test('names with another prefix are the same names', async () => {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const body = paragraph(run('Ann', '<w:vanish/>') + run('Clerk')).replaceAll('w:', 'ns0:');
  const xml = `<ns0:document xmlns:ns0="${main}"><ns0:body>${body}</ns0:body></ns0:document>`;
  expect((await read(makeZip({ 'word/document.xml': xml }))).text).toBe('Clerk');
});

test('a diagram is said not to be read', async () => {
  const file = await read(makeDocx(paragraph(`${run('Ann')}<w:r><w:drawing><dgm:relIds/></w:drawing></w:r>`)));
  expect(file).toMatchObject({ text: 'Ann', warnings: ['A diagram was not read: words in it are not in this list.'] });
});

describe('what cannot be read is said', () => {
  const picture =
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="7000000" cy="9000000"/></wp:inline></w:drawing></w:r></w:p>';
  test.each<[string, Uint8Array, string, RegExp]>([
    ['a large picture beside text', makeDocx(paragraph('Ann') + picture), 'partial', /^A large picture was not read/],
    ['pictures alone', makeDocx(picture, { 'media/image1': '' }), 'no-text', /only pictures/],
    ['nothing', makeDocx(''), 'no-text', /^The file holds no text\.$/],
    ['an archive', makeZip({ 'resume.txt': 'x' }), 'error', /^This is an archive \(ZIP\)/],
    ['an OpenDocument file', makeZip({ mimetype: 'x', 'content.xml': 'x' }), 'error', /OpenDocument/],
    ['a workbook', makeZip({ 'xl/workbook.xml': 'x' }), 'error', /Excel/],
    ['an e-book', makeZip({ mimetype: 'x', 'META-INF/container.xml': 'x' }), 'error', /EPUB/],
    ['an XPS file', makeZip({ 'FixedDocSeq.fdseq': 'x' }), 'error', /XPS/],
    ['slides', makeZip({ 'ppt/presentation.xml': 'x' }), 'error', /PowerPoint/],
    [
      'a file that was cut',
      makeDocx(paragraph('Ann')).slice(0, 300),
      'error',
      /^The file is damaged: it ends too early/,
    ],
  ])('%s', async (_, bytes, status, reason) => {
    const file = await read(bytes);
    expect(file.status).toBe(status);
    expect(file.reason).toMatch(reason);
  });

  test('a bomb is stopped while it unpacks', async () => {
    const file = await read(makeDocx(paragraph('officer '.repeat(1_000_000))), { ...LIMITS, inflated: 1_000_000 });
    expect(file).toMatchObject({ status: 'error', text: '' });
    expect(file.reason).toMatch(/^The file unpacks to far more than any resume holds/);
  });

  test('damaged packed data is said to be damaged', async () => {
    const bytes = makeDocx(paragraph('Ann'.repeat(500)));
    bytes.fill(0xff, 60, 160);
    expect((await read(bytes)).reason).toMatch(/^The file is damaged/);
  });
});
