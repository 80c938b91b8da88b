/**
 * What the W3C's Web Annotation Data Model (Recommendation of 23 February 2017, https://www.w3.org/TR/annotation-model/) demands with MUST
 * of what we write: one row a sentence, with the section that it stands in. A row names the first thing that breaks it, or null.
 */
type Json = Record<string, unknown>;

interface Demand {
  section: string;
  demand: string;
  breaks(collection: Json, annotations: Json[]): unknown;
}

const many = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const objects = (value: unknown): Json[] => many(value).filter((one) => typeof one === 'object') as Json[];
const isIri = (value: unknown): boolean =>
  typeof value === 'string' && URL.canParse(value) && !/[\s<>"{}|\\^`]/.test(value);
const isTimestamp = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const isPlace = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const contexts = (one: Json): unknown[] => many(one['@context']);
const bodies = (one: Json): Json[] => objects(one.body);
const targets = (one: Json): Json[] => objects(one.target);
const selectors = (one: Json): Json[] => targets(one).flatMap((target) => objects(target.selector));
const ofType =
  (type: string) =>
  (one: Json): Json[] =>
    selectors(one).filter((selector) => selector.type === type);
const agents = (one: Json): Json[] => [...objects(one.creator), ...objects(one.generator)];
const MOTIVATIONS =
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  );
/** Finds among annotations. */
const first = (broken: (one: Json) => unknown) => (_: Json, annotations: Json[]) => annotations.find(broken) ?? null;
const halfCharacter = /^[\udc00-\udfff]|[\ud800-\udbff]$/;

export const DEMANDS: Demand[] = [
  {
    section: '3.1',
    demand: 'An annotation has exactly one id, and it is an IRI.',
    breaks: first((one) => !isIri(one.id)),
  },
  {
    section: '3.1',
    demand: 'An annotation has one or more types, and Annotation is one of them.',
    breaks: first((one) => !many(one.type).includes('Annotation')),
  },
  {
    section: '3.1',
    demand:
      'It has one or more contexts; the model\u2019s is one of them (here those of the collection that it stands in).',
    breaks: (collection) => (contexts(collection).includes('http://www.w3.org/ns/anno.jsonld') ? null : collection),
  },
  { section: '3.1', demand: 'It has one or more targets.', breaks: first((one) => many(one.target).length === 0) },
  {
    section: '3.2.4',
    demand: 'A textual body has exactly one value, and it is text.',
    breaks: first((one) => bodies(one).some(({ type, value }) => type === 'TextualBody' && typeof value !== 'string')),
  },
  {
    section: '3.2.5',
    demand: 'A body by bodyValue stands alone: an annotation that has it has no body.',
    breaks: first((one) => 'bodyValue' in one && 'body' in one),
  },
  {
    section: '3.3.1',
    demand: 'Times are xsd:dateTime in UTC with "Z".',
    breaks: first((one) => [one.created, one.generated].some((time) => !isTimestamp(time))),
  },
  {
    section: '3.3.2',
    demand: 'An agent that is typed is a Person, an Organization or Software, and has a name that is text.',
    breaks: first((one) =>
      agents(one).some(
        ({ type, name }) => !['Person', 'Organization', 'Software'].includes(String(type)) || typeof name !== 'string',
      ),
    ),
  },
  {
    section: '3.3.5',
    demand: 'A motivation or purpose is one of the list, or an IRI.',
    breaks: first((one) =>
      [...many(one.motivation), ...bodies(one).flatMap(({ purpose }) => many(purpose))].some(
        (why) => !MOTIVATIONS.includes(String(why)) && !isIri(why),
      ),
    ),
  },
  {
    section: '4',
    demand: 'A specific resource has exactly one source, and it has an IRI.',
    breaks: first((one) => targets(one).some(({ source }) => !isIri((source as Json)?.id ?? source))),
  },
  {
    section: '4.2.4',
    demand: 'A text quote selector has exactly one exact text, and at most one prefix and one suffix.',
    breaks: first((one) =>
      ofType('TextQuoteSelector')(one).some(
        ({ exact, prefix, suffix }) =>
          typeof exact !== 'string' || [prefix, suffix].some((side) => side !== undefined && typeof side !== 'string'),
      ),
    ),
  },
  {
    section: '4.2.4',
    demand: 'The text is selected in code points: no half of a character begins or ends it.',
    breaks: first((one) =>
      ofType('TextQuoteSelector')(one)
        .flatMap(({ exact, prefix, suffix }) => [exact, prefix, suffix])
        .some((text) => halfCharacter.test(String(text))),
    ),
  },
  {
    section: '4.2.5',
    demand:
      'A text position selector has exactly one start and one end, whole and not negative, the end not before the start.',
    breaks: first((one) =>
      ofType('TextPositionSelector')(one).some(
        ({ start, end }) => !isPlace(start) || !isPlace(end) || (end as number) < (start as number),
      ),
    ),
  },
  {
    section: '5.1',
    demand: 'A collection has an IRI, the type AnnotationCollection and, where it has annotations, a first page.',
    breaks: (collection) =>
      isIri(collection.id) && many(collection.type).includes('AnnotationCollection') && 'first' in collection
        ? null
        : collection,
  },
  {
    section: '5.1',
    demand: 'Its total, where given, is the number of its annotations.',
    breaks: (collection, annotations) => (collection.total === annotations.length ? null : collection.total),
  },
  {
    section: '5.2',
    demand: 'A page has an IRI, the type AnnotationPage, a list of annotations, and is part of its collection.',
    breaks: (collection) => {
      const page = collection.first as Json;
      const whole = isIri(page.id) && page.type === 'AnnotationPage' && Array.isArray(page.items);
      return whole && page.partOf === collection.id && isPlace(page.startIndex) ? null : page;
    },
  },
];
