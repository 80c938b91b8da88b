/** The browser's API for components that run outside of one. Import it first: `wxt/browser` looks for it when it is loaded. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import 'fake-indexeddb/auto';

Object.assign(globalThis, { chrome: fakeBrowser });
