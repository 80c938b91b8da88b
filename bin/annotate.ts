/** `npm run --silent annotate -- ...`: reads files, or lines on stdin, and says what kind of officer each mention means. */
import { main } from './annotate/main.ts';

process.exitCode = await main(process.argv.slice(2), process.stdin, process.stdout, process.stderr);
