import * as v from 'valibot';

/**
 * What is known of one tracking system, one small file each under `profiles/`. Each fact says what it rests on: `known` was read
 * in the maker's documentation or in public code, `assumed` is likely and was seen nowhere. What is neither is not written down.
 */
const basis = v.picklist(['known', 'assumed']);
/** "ats.example", or "*.ats.example" for all hosts below it. */
const host = v.pipe(v.string(), v.regex(/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/));
const sentence = v.pipe(v.string(), v.regex(/^[A-Z].*\.$/), v.maxLength(200));
const selector = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));

export const profileSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/)),
  name: v.pipe(v.string(), v.nonEmpty()),
  hosts: v.pipe(v.array(host), v.minLength(1)),
  hostsBasis: basis,
  /** Hosts among those above that serve applicants, not reviewers. */
  notHosts: v.optional(v.array(host)),
  /** Only paths that begin so are the system's. */
  under: v.optional(v.pipe(v.string(), v.regex(/^\/.*\/$/))),
  /**
   * Addresses of one applicant's page. In `path` "{name}" stands for the part that names a record, "*" for any part; `query` lists the
   * keys that do. The first that fits counts.
   */
  documents: v.optional(
    v.array(
      v.strictObject({
        path: v.pipe(v.string(), v.regex(/^(?:\/(?:\{[a-z]+\}|\*|[\w.-]+))+$/)),
        query: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
        basis,
      }),
    ),
  ),
  /** Where the resume stands, best first; looked for in open shadow roots too. */
  area: v.optional(v.array(v.strictObject({ selector, basis }))),
  /** Where the person's name stands. */
  person: v.optional(v.strictObject({ selector, basis })),
  quirks: v.array(v.strictObject({ says: sentence, basis })),
});

export type SiteProfile = v.InferOutput<typeof profileSchema>;

/** @throws v.ValiError naming what is wrong */
export const parseProfile = (data: unknown): SiteProfile => v.parse(profileSchema, data);
