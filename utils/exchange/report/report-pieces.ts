import { readApplicants } from '../../store/read-contents.ts';
import type { Making } from '../forms.ts';
import type { Piece } from '../pieces.ts';
import { html } from './html.ts';
import { sheetOf } from './sheet.ts';
import { reportStyles } from './styles.ts';

/** Nothing may run or be fetched in a report, whatever the words of a resume are: one style stands in it, and that is all. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A report to print, one sheet an applicant: one HTML file that needs nothing else. */
export async function* reportPieces({ store, stamp, words, found, paper }: Making): AsyncGenerator<Piece> {
  const head = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>Officer Lens: applicant reports</title>
<style>`;
  yield { text: `${head.markup}\n${reportStyles(paper)}</style>\n</head>\n<body>\n<main>\n`, made: 0 };
  let done = 0;
  for await (const batch of readApplicants(store, found)) {
    done += batch.length;
    yield { text: batch.map((whole) => sheetOf(whole, words, stamp).markup).join(''), made: done / found.length };
  }
  yield { text: '</main>\n</body>\n</html>\n', made: 1 };
}
