import { useEffect, useRef } from 'preact/hooks';
import { CONTEXTS, TRACKS, UNKNOWN } from '../../utils/engine/types.ts';
import { contextName, meaningShort, trackName, type Vocabulary } from '../../utils/review/vocabulary.ts';
import type { ApplicantFilter } from '../../utils/store/applicants.ts';
import { Icon } from '../Icon.tsx';
import * as dashboard from '../state/dashboard.ts';
import { actionOf, isWriting, keyOf } from '../state/key-map.ts';
import { Select } from './Select.tsx';

const STATES: [NonNullable<ApplicantFilter['state']>, string][] = [
  ['not-read', 'Not all read'],
  ['need-person', 'Needs a person'],
  ['read', 'All read'],
  ['open', 'Not decided'],
  ['pending', 'Waits for a second reviewer'],
  ['differs', 'Two reviewers differ'],
  ['decided', 'Decided'],
  ['orphans', 'Orphans'],
  ['unread', 'A part could not be read'],
];

/** What to look for, and what to show. `/` leads to the search. */
export function ApplicantFilters({ words }: { words: Vocabulary }) {
  const {
    search = '',
    track = null,
    state = null,
    meaning = null,
    context = null,
    reviewer = null,
  } = dashboard.filter.value;
  const meanings: [string, string][] = [...words.meanings.map(({ id }) => id), UNKNOWN].map((id) => [
    id,
    meaningShort(words, id),
  ]);
  return (
    <search class="filters">
      <Search value={search} />
      <Select
        any="Any track"
        value={track}
        options={TRACKS.map((id) => [id, trackName(words, id)])}
        choose={(value) => dashboard.narrow({ track: value })}
      />
      <Select any="Any state" value={state} options={STATES} choose={(value) => dashboard.narrow({ state: value })} />
      <Select
        any="Any meaning"
        value={meaning}
        options={meanings}
        choose={(value) => dashboard.narrow({ meaning: value })}
      />
      <Select
        any="Any context"
        value={context}
        options={CONTEXTS.map((id) => [id, contextName(words, id)])}
        choose={(value) => dashboard.narrow({ context: value })}
      />
      <Select
        any="Any reviewer"
        value={reviewer}
        options={dashboard.reviewers.value.map((name) => [name, name])}
        choose={(value) => dashboard.narrow({ reviewer: value })}
      />
      <span class="push row xs legend">
        <i class="cell leo" />
        not read
        <i class="cell leo on" />
        read
      </span>
    </search>
  );
}

function Search({ value }: { value: string }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const life = new AbortController();
    const press = (event: KeyboardEvent): void => {
      if (isWriting(event.target) || actionOf(dashboard.settings.value, event) !== 'search') return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', press, { signal: life.signal });
    return () => life.abort();
  }, []);
  return (
    <div class="search">
      <Icon name="find" />
      <input
        ref={field}
        class="field"
        type="search"
        placeholder="Name, address or words"
        aria-label="Search"
        aria-keyshortcuts={keyOf(dashboard.settings.value, 'search')}
        value={value}
        onInput={(event) => dashboard.narrow({ search: event.currentTarget.value })}
      />
    </div>
  );
}
