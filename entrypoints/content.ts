import { defineContentScript } from 'wxt/utils/define-content-script';
import { startReading } from '../utils/page/start.ts';

/** Eyes and paint only. No `matches`: they would become required host permissions; the background registers it site by site. */
export default defineContentScript({
  registration: 'runtime',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    startReading(ctx.signal);
  },
});
