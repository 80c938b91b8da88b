/** All that a page's own witness may have seen of the extension: nothing. */
export const UNTOUCHED = {
  foreignChanges: [],
  htmlUnchanged: true,
  errors: [],
  policyViolations: [],
  messages: 0,
  changedFields: [],
};
