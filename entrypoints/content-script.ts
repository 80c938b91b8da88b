import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { replaceOlderCopy } from '../utils/page/copies.ts';
import { startReading } from '../utils/page/start.ts';

/**
 * Eyes and paint only. An unlisted script, since the background alone registers it, site by site: a listed one would bring host
 * permissions into the manifest, and a kilobyte of helpers that nothing here uses into every page.
 */
export default defineUnlistedScript(() => startReading(replaceOlderCopy()));
