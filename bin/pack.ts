/** `npm run --silent pack -- ...`: checks, hashes, begins and compares packs. The default pack's tables are put together by `npm run pack:build`. */
import { main } from './pack/main.ts';

process.exitCode = await main(process.argv.slice(2), process.stdout, process.stderr);
