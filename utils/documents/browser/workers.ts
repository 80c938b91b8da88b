/** The only place where workers are started. Their addresses are a fixed list, held by the one Trusted Types policy of our pages. */

/** Parts of pdf.js that are shipped beside our scripts (`wxt.config.ts`). */
export const PDF_FILES = { worker: '/pdf/pdf.worker.min.mjs', cMaps: '/pdf/cmaps/', decoders: '/pdf/wasm/' } as const;
/** Reads files. */
export const DOCUMENT_WORKER = '/document-worker.js';

/** Weighs packs. */
export const PACK_WORKER = '/pack-worker.js';

const OURS: readonly string[] = [PDF_FILES.worker, DOCUMENT_WORKER, PACK_WORKER];

interface Policy {
  createScriptURL(address: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | null = null;

/** The policy that the content security policy names; where a browser has none, the same check stands alone. */
function trusted(address: string): string {
  const rules: Policy = {
    createScriptURL(wanted) {
      if (!OURS.includes(wanted)) throw new TypeError(`${wanted} is no worker of Officer Lens.`);
      return wanted;
    },
  };
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  policy ??= factory?.createPolicy('officer-lens-worker', rules) ?? rules;
  return policy.createScriptURL(address);
}

/** @throws TypeError for any address but those of our own workers */
export function startWorker(address: string): Worker {
  return new Worker(trusted(address), { type: address.endsWith('.mjs') ? 'module' : 'classic' });
}
