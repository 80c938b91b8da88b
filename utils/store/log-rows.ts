/** The log as it is stored: rows that are chained, and their details apart from them, so that those can be erased. */

/** One row of the append-only log: what happened, without what it was about; details lie in `logDetails`. */
export interface LogRecord {
  sequence: number;
  time: number;
  kind:
    | 'decision'
    | 'undo'
    | 'applicant-decision'
    | 'reopen'
    | 'tie'
    | 'untie'
    | 'site-on'
    | 'site-off'
    | 'pack'
    | 'settings'
    | 'import'
    | 'merge'
    | 'export'
    | 'erase'
    | 'retention';
  reviewer: string;
  subject: string;
  /** SHA-256 hex of the row before, '' for the first. */
  previous: string;
  /** SHA-256 hex of salt + canonical details. */
  detailsHash: string;
  /** SHA-256 hex over this row's other fields. */
  hash: string;
}

export interface LogDetailsRecord {
  sequence: number;
  salt: string;
  details: unknown;
  /** Ids of the applicants and documents that the details speak of, so that erasing finds them. No part of the chain. */
  about: string[];
}
