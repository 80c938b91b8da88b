import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { PageText } from '../../PageText.tsx';

/** Differences drawn at once; the next come when these are settled. */
const DRAWN = 50;

interface ConflictTableProps<Conflict> {
  /** What the first column holds. */
  heading: string;
  /** Names of those who differ, a column each. */
  reviewers: string[];
  conflicts: Conflict[];
  keyOf(conflict: Conflict): string;
  /** What they differ on, and whose it is. */
  thing(conflict: Conflict): { words: string; person: string };
  said(conflict: Conflict, reviewer: string): ComponentChildren;
  /** The form that settles one, and closes itself by `close`. */
  form(conflict: Conflict, close: () => void): ComponentChildren;
}

/** What reviewers differ in, side by side. */
export function ConflictTable<Conflict>(props: ConflictTableProps<Conflict>) {
  const { heading, reviewers, conflicts, keyOf } = props;
  const [open, setOpen] = useState<string | null>(null);
  const shown = conflicts.slice(0, DRAWN);
  return (
    <section class="card">
      <header>
        <h2>{conflicts.length} to settle</h2>
        <span class="s">All answers stay on record</span>
      </header>
      {conflicts.length === 0 && <p class="pad s">Nothing to settle: all who read the same said the same.</p>}
      {conflicts.length > 0 && (
        <div class="scroll">
          <table>
            <caption class="vh">Disagreements</caption>
            <thead>
              <tr>
                <th scope="col">{heading}</th>
                <th scope="col">Applicant</th>
                {reviewers.map((name) => (
                  <th scope="col" key={name}>
                    <PageText text={name} />
                  </th>
                ))}
                <th scope="col">
                  <span class="vh">Settle</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((conflict) => (
                <ConflictRows
                  key={keyOf(conflict)}
                  {...props}
                  conflict={conflict}
                  isOpen={open === keyOf(conflict)}
                  setOpen={(isOpen) => setOpen(isOpen ? keyOf(conflict) : null)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {conflicts.length > shown.length && <p class="pad s">{conflicts.length - shown.length} more follow.</p>}
    </section>
  );
}

interface ConflictRowsProps<Conflict> extends ConflictTableProps<Conflict> {
  conflict: Conflict;
  isOpen: boolean;
  setOpen(isOpen: boolean): void;
}

function ConflictRows<Conflict>({
  reviewers,
  conflict,
  thing,
  said,
  form,
  isOpen,
  setOpen,
}: ConflictRowsProps<Conflict>) {
  const { words, person } = thing(conflict);
  return (
    <>
      <tr>
        <td class="fill">
          <b>
            <PageText text={words} />
          </b>
        </td>
        <td class="s">
          <PageText text={person} />
        </td>
        {reviewers.map((name) => (
          <td key={name}>{said(conflict, name)}</td>
        ))}
        <td class="r">
          <button type="button" class="btn" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            Settle
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={reviewers.length + 3} class="fill">
            {form(conflict, () => setOpen(false))}
          </td>
        </tr>
      )}
    </>
  );
}
