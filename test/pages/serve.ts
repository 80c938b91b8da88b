/** Serves the sample pages until it is stopped: `node test/pages/serve.ts`, for looking at them by hand. */
import { startPages } from './server.ts';

const pages = await startPages();
console.log(`Sample pages on ${pages.origin}`);
