import { useRef } from 'preact/hooks';
import type { Track } from '../../utils/engine/types.ts';
import { missingPoints, type Tick } from '../../utils/review/points.ts';
import type { Vocabulary } from '../../utils/review/vocabulary.ts';
import { ErrorNote } from '../ErrorNote.tsx';
import { NameForm } from '../NameForm.tsx';
import * as state from '../state/applicant.ts';
import { decide } from '../state/applicant-actions.ts';
import * as panel from '../state/panel.ts';
import { useDraft } from '../state/use-draft.ts';
import { DecidingAs } from './DecidingAs.tsx';
import { DecisionCautions } from './DecisionCautions.tsx';
import { PointTick } from './PointTick.tsx';
import { TrackButtons } from './TrackButtons.tsx';

interface Draft {
  ticks: Tick[];
  reason: string;
}
const EMPTY: Draft = { ticks: [], reason: '' };

/** Ticks, reason and three equal buttons. Ticks start empty and no button is pressed; what is begun outlives the panel. */
export function DecisionForm({ words, subject }: { words: Vocabulary; subject: string }) {
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft, forget] = useDraft(`applicant:${subject}`, EMPTY);
  const asked = state.points.value;
  const unread = state.allViews.value.filter((view) => view.standing.state === 'open').length;
  const choose = async (track: Track): Promise<void> => {
    if (await decide(track, draft.ticks, draft.reason)) {
      forget();
      state.goToDecision();
      return;
    }
    const missing = track === 'leo' ? missingPoints(asked, draft.ticks)[0] : undefined;
    if (missing) form.current?.querySelector<HTMLElement>(`[data-point="${CSS.escape(missing.id)}"]`)?.focus();
  };
  const setTick = (id: string, tick: Tick | null): void => {
    setDraft((former) => {
      const others = former.ticks.filter((one) => one.id !== id);
      return { ...former, ticks: tick ? [...others, tick] : others };
    });
  };
  return (
    <>
      <form class="form" ref={form} onSubmit={(event) => event.preventDefault()}>
        <p class="s">
          {sayUnread(unread)} For the short course, tick what you have seen in the text yourself, with the words it
          rests on.
        </p>
        <fieldset class="ev">
          <legend class="lg">Evidence for the short course</legend>
          {asked.map((point) => (
            <PointTick
              key={point.id}
              point={point}
              tick={draft.ticks.find(({ id }) => id === point.id) ?? null}
              change={(tick) => setTick(point.id, tick)}
            />
          ))}
        </fieldset>
        <DecisionCautions views={state.allViews.value} />
        <div>
          <label class="lg" for="decision-reason">
            Reason, kept with the decision
          </label>
          <textarea
            id="decision-reason"
            class="field"
            rows={2}
            value={draft.reason}
            onInput={({ currentTarget: { value } }) => setDraft((former) => ({ ...former, reason: value }))}
          />
        </div>
        <TrackButtons words={words} choose={(track) => void choose(track)} />
        <ErrorNote reason={state.refusal.value} />
        <DecidingAs />
      </form>
      {panel.namePending.value === 'applicant' && <NameForm />}
    </>
  );
}

function sayUnread(unread: number): string {
  if (unread === 0) return 'All mentions read.';
  return unread === 1 ? 'One mention is not read yet.' : `${unread} mentions are not read yet.`;
}
