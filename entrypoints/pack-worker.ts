import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerPackJobs } from '../utils/adoption/worker.ts';
import { defaultPack } from '../utils/background/default-pack.ts';

/** Weighs packs off the main thread of the dashboard. */
export default defineUnlistedScript(() => {
  answerPackJobs(defaultPack);
});
