import { type WitnessReport, witnessReport } from './witness.ts';

/** Something in the page that misleads a careless reader, and whether it is really there. */
export interface Trap {
  name: string;
  present: boolean;
}

/** What a driver may ask of every sample page, as `window.ats`. */
export interface SampleInterface {
  /** Applicant whose resume the page shows, or null. */
  shown: string | null;
  /** False while parts of it are still to come. */
  complete: boolean;
  traps(): Trap[];
  witness(): WitnessReport;
}

declare global {
  interface Window {
    ats: SampleInterface;
  }
}

/** Offers the interface; `traps` looks anew at every call. */
export function offer(traps: () => Trap[]): SampleInterface {
  window.ats = { shown: null, complete: false, traps, witness: witnessReport };
  return window.ats;
}

/** Says that a resume stands in the page, as the event `ats:shown` on the document. */
export function sayShown(id: string | null, complete: boolean): void {
  window.ats.shown = id;
  window.ats.complete = complete;
  document.dispatchEvent(new CustomEvent('ats:shown', { detail: { id, complete } }));
}
