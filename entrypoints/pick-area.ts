import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pickArea } from '../utils/pick/start.ts';

/** Runs in a page that is read, when the reviewer asks for it in the panel; what it gives back is the answer. */
export default defineUnlistedScript(() => pickArea());
