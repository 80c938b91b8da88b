import type { AskedPoint, Tick } from '../../utils/review/points.ts';
import { WORDS_LIMIT } from '../../utils/review/points.ts';
import { PageText } from '../PageText.tsx';

interface PointTickProps {
  point: AskedPoint;
  tick: Tick | null;
  change(tick: Tick | null): void;
}

/** One point: a tick, and the words of the text that it rests on. A tick without words counts for nothing. */
export function PointTick({ point, tick, change }: PointTickProps) {
  const [first = '', ...others] = point.offers;
  const field = `words-${point.id}`;
  return (
    <div class="point">
      <label class="tick">
        <input
          type="checkbox"
          data-point={point.id}
          checked={tick !== null}
          onChange={(event) => change(event.currentTarget.checked ? { id: point.id, words: first } : null)}
        />
        <span>
          {point.name}
          {!point.required && ' (not required)'}
          {tick === null && <small>{first === '' ? 'No words found that say so.' : <Quoted words={first} />}</small>}
        </span>
      </label>
      {tick !== null && (
        <div class="rest">
          <label class="xs" for={field}>
            Rests on the words
          </label>
          <input
            id={field}
            class="field"
            maxLength={WORDS_LIMIT}
            placeholder="Copy them from the resume"
            value={tick.words}
            onInput={(event) => change({ id: point.id, words: event.currentTarget.value })}
          />
          {[first, ...others]
            .filter((words) => words !== '' && words !== tick.words)
            .map((words) => (
              <button key={words} type="button" class="link" onClick={() => change({ id: point.id, words })}>
                <Quoted words={words} />
              </button>
            ))}
        </div>
      )}
    </div>
  );
}

function Quoted({ words }: { words: string }) {
  return (
    <>
      “<PageText text={words} />”
    </>
  );
}
