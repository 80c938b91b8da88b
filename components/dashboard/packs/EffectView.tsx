import type { StoredEffect } from '../../../utils/adoption/stored-effect.ts';
import type { Track } from '../../../utils/engine/types.ts';
import type { Label } from '../../../utils/packs/effect.ts';
import type { MentionEffect } from '../../../utils/review/pack-effect.ts';
import { contextShort, meaningShort, trackShort, type Vocabulary } from '../../../utils/review/vocabulary.ts';
import { PageText } from '../../PageText.tsx';
import { SmallTrackSign } from '../../TrackSign.tsx';

/** What would change on the mentions that are stored here, and how far the answer can be trusted. */
export function EffectView({ words, effect }: { words: Vocabulary; effect: StoredEffect }) {
  const { changed, mentions, tracks, shown } = effect;
  return (
    <>
      <div class="pad grid">
        <p>
          <b class="big num">
            {changed} of {mentions}
          </b>{' '}
          {mentions === 0 ? 'mentions: nothing was read here yet.' : 'mentions on this computer would change.'}{' '}
          {decisions(effect)}
        </p>
        {tracks.length > 0 && (
          <ul class="row wrap">
            {tracks.map(({ from, to, count }) => (
              <li class="row" key={`${from} ${to}`}>
                <b class="num">{count}</b> <TrackOrNone words={words} track={from} />
                <span class="to">→</span>
                <TrackOrNone words={words} track={to} />
              </li>
            ))}
          </ul>
        )}
        <p class="s">{howSure(effect)}</p>
      </div>
      {shown.length > 0 && (
        <div class="scroll">
          <table>
            <caption class="vh">What would change</caption>
            <thead>
              <tr>
                <th scope="col">Words</th>
                <th scope="col">Applicant</th>
                <th scope="col">Now</th>
                <th scope="col">Then</th>
                <th scope="col">Because of</th>
                <th scope="col" class="r">
                  Decided
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((change, i) => (
                <EffectRow key={i} words={words} change={change} />
              ))}
            </tbody>
          </table>
          {changed > shown.length && <p class="pad s">And {changed - shown.length} more.</p>}
        </div>
      )}
    </>
  );
}

function EffectRow({ words, change }: { words: Vocabulary; change: MentionEffect }) {
  const { quote, person, before, after, because, isDecided } = change;
  return (
    <tr>
      <td class="cut">
        <b>
          <PageText text={quote} />
        </b>
      </td>
      <td class="s cut">
        <PageText text={person} />
      </td>
      <td>
        <LabelOrNone words={words} label={before} />
      </td>
      <td>
        <LabelOrNone words={words} label={after} />
      </td>
      <td class="fill s">
        <code>{because.join(', ')}</code>
      </td>
      <td class="s r">{isDecided ? 'yes' : 'no'}</td>
    </tr>
  );
}

function LabelOrNone({ words, label }: { words: Vocabulary; label: Label | null }) {
  if (label === null) return <TrackOrNone words={words} track={null} />;
  return (
    <>
      <TrackOrNone words={words} track={label.track} />{' '}
      <span class="s">
        {meaningShort(words, label.meaning)}, {contextShort(words, label.context)}
      </span>
    </>
  );
}

function TrackOrNone({ words, track }: { words: Vocabulary; track: Track | null }) {
  if (track === null) return <span class="s">no mention</span>;
  return <SmallTrackSign track={track} name={trackShort(words, track)} />;
}

function decisions({ decided, changedDecided }: StoredEffect): string {
  if (decided === 0) return '';
  const yours = decided === 1 ? 'The 1 decision' : `The ${decided} decisions`;
  const again = changedDecided === 0 ? '' : ` ${changedDecided} of them will ask to be checked again.`;
  return `${yours} made already stay as they are, marked with the version they were made under.${again}`;
}

/** What is kept of a resume is not the resume; the reader is told how far the answer reaches. */
function howSure({ documents, wholeTexts, unclear, unclearLeo }: StoredEffect): string {
  if (documents === 0) return 'What it does to a resume is seen when one is opened.';
  const from =
    wholeTexts === documents
      ? 'All texts are kept whole, so this is exact.'
      : wholeTexts === 0
        ? 'Whole texts are not kept, so this is judged by the quotes with 32 letters either side. Words that no rule marks today are not kept, so mentions that would be new are not in it.'
        : `${wholeTexts} of ${documents} texts are kept whole and were read again; the others are judged by the quotes with 32 letters either side.`;
  const open =
    unclear === 0
      ? ''
      : ` Of ${unclear} of them the kept words do not tell${unclearLeo > 0 ? ` (${unclearLeo} on the short course today)` : ''}. Each is labelled again when its resume is opened.`;
  return from + open;
}
