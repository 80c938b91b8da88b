import { useEffect, useRef } from 'preact/hooks';
import { CONTEXTS, TRACKS, UNKNOWN } from '../../utils/engine/types.ts';
import { contextName, meaningShort, trackName, type Vocabulary } from '../../utils/review/vocabulary.ts';
import { Icon } from '../Icon.tsx';
import type { Progress } from '../state/applicant-filter.ts';
import * as dashboard from '../state/dashboard.ts';
import { Select } from './Select.tsx';

const PROGRESS: [Progress, string][] = [
  ['open', 'Not all read'],
  ['person', 'Needs a person'],
  ['read', 'Read'],
  ['orphans', 'Orphans'],
  ['unread', 'Could not be read'],
];

/** What to look for, and what to show. `/` leads to the search. */
export function ApplicantFilters({ words }: { words: Vocabulary }) {
  const { search, track, progress, meaning, context, reviewer } = dashboard.filter.value;
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
        choose={(value) => dashboard.ask({ track: value })}
      />
      <Select
        any="Any state"
        value={progress}
        options={PROGRESS}
        choose={(value) => dashboard.ask({ progress: value })}
      />
      <Select
        any="Any meaning"
        value={meaning}
        options={meanings}
        choose={(value) => dashboard.ask({ meaning: value })}
      />
      <Select
        any="Any context"
        value={context}
        options={CONTEXTS.map((id) => [id, contextName(words, id)])}
        choose={(value) => dashboard.ask({ context: value })}
      />
      <Select
        any="Any reviewer"
        value={reviewer}
        options={dashboard.reviewers.value.map((name) => [name, name])}
        choose={(value) => dashboard.ask({ reviewer: value })}
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
      const isWriting = (event.target as HTMLElement).closest('input:not([type=checkbox]), textarea, select');
      if (event.key !== '/' || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
      if (dashboard.settings.value?.singleKeys === false) return;
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
        aria-keyshortcuts="/"
        value={value}
        onInput={(event) => dashboard.ask({ search: event.currentTarget.value })}
      />
    </div>
  );
}
