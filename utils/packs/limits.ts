/**
 * Every limit of a pack in one place. All are counts, never times, so that every machine refuses the same packs. A unit test says
 * that the default pack takes up at most half of what it may weigh.
 */
export const LIMITS = {
  /** UTF-8 bytes of the file. */
  bytes: 1_000_000,
  /** Objects and arrays inside each other. */
  depth: 6,
  /** Keys of one object. */
  keys: 1_000,
  /** All rules of all kinds together. */
  rules: 10_000,
  /** Rules of a pack together with all packs it extends. */
  rulesTogether: 20_000,
  /** Packs that one pack extends, and how many may stand on each other. */
  extends: 8,
  extendsDepth: 4,
  overrides: 2_000,
  patternsPerRule: 2_000,
  elementsPerPattern: 12,
  /** Longest run of tokens that one part of a pattern may match; the scan takes at most so many steps a token. */
  tokensPerPattern: 24,
  gap: 12,
  /** Patterns of all rules together, and elements of all patterns. */
  patterns: 20_000,
  elements: 40_000,
  /** Elements of all patterns that may be left out; they multiply the ways through a pattern. */
  optionals: 2_000,
  /** Places of all patterns that any word of a shape may fill, leads included. */
  shapes: 800,
  /** Places of all patterns that a list or alternatives fill. */
  listPlaces: 2_000,
  /** Words of all lists and alternatives that all patterns name, each as often as it is named. */
  listedWords: 60_000,
  lists: 500,
  listEntries: 2_000,
  wordLength: 40,
  textLength: 280,
  testLength: 4_000,
  tests: 5_000,
  points: 60,
  within: 40,
  reach: 12,
  /**
   * States of the automaton. The three limits leave the default pack room to grow, so that a pack made to be slow is refused soon
   * and no honest one is.
   */
  states: 65_536,
  /** Arcs and outputs of the automaton, and members of the sets it is made from. */
  entries: 2_000_000,
  /** Words of lists visited while it is made; it keeps overlapping lists from taking seconds before a limit is met. */
  work: 750_000,
} as const;
