import { describe, expect, test } from 'vitest';
import { pdfLibrary } from '../../../bin/annotate/pdf-library.ts';
import { readDocument } from '../../../utils/documents/read.ts';
import { makeDocx, paragraph, run } from './make-docx.ts';
import { makePdf } from './make-pdf.ts';

const SHOWN = { text: 'Loan Officer', x: 50, y: 90 };
const TEXT = 'BT /Helvetica 11 Tf 1 0 0 1 50 600 Tm (Police Officer) Tj ET';
const pdf = (raw: string) => readDocument(makePdf([{ raw, shown: [SHOWN] }]), pdfLibrary);
const docx = (body: string) => readDocument(makeDocx(body), pdfLibrary);

describe('text that nobody can see is not read, and said to be there', () => {
  test.each([
    ['white on white paper', `1 1 1 rg ${TEXT} 0 g`],
    ['nearly white', `0.99 0.99 0.98 rg ${TEXT} 0 g`],
    ['drawn without ink', `3 Tr ${TEXT} 0 Tr`],
    ['white beside a coloured box', `0 0 0.5 rg 300 300 100 40 re f 1 g ${TEXT} 0 g`],
    ['in a layer that is turned off', `/OC /Off BDC ${TEXT} EMC`],
    ['white on a white box', `1 g 40 590 200 30 re f ${TEXT} 0 g`],
  ])('PDF: %s', async (_, raw) => {
    expect(await pdf(raw)).toMatchObject({
      status: 'text',
      text: 'Loan Officer',
      hidden: 1,
      warnings: ['Hidden text stands in the file (one piece). It was not read.'],
    });
  });

  test.each([
    ['hidden by its mark', paragraph(run('Police Officer', '<w:vanish/>'))],
    ['white on white paper', paragraph(run('Police Officer', '<w:color w:val="FFFFFF"/>'))],
  ])('DOCX: %s', async (_, body) => {
    expect(await docx(paragraph('Loan Officer') + body)).toMatchObject({ text: 'Loan Officer', hidden: 1 });
  });
});

describe('text that can be seen is read', () => {
  test.each([
    ['white on a coloured box', `0 0 0.5 rg 40 590 200 30 re f 1 g ${TEXT} 0 g`],
    ['white on a picture', `q 200 0 0 30 40 590 cm /Picture Do Q 1 g ${TEXT} 0 g`],
    ['without ink over a picture, as scans have it', `q 200 0 0 30 40 590 cm /Picture Do Q 3 Tr ${TEXT} 0 Tr`],
    ['grey', `0.8 g ${TEXT} 0 g`],
    ['white inside a state that has ended', `q 1 g Q ${TEXT}`],
  ])('PDF: %s', async (_, raw) => {
    expect(await pdf(raw)).toMatchObject({ text: 'Loan Officer\nPolice Officer', hidden: 0, warnings: [] });
  });

  test('DOCX: white in a shaded cell', async () => {
    const cell = `<w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>${paragraph(run('Police Officer', '<w:color w:val="FFFFFF"/>'))}</w:tc>`;
    expect(await docx(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`)).toMatchObject({ text: 'Police Officer', hidden: 0 });
  });
});
