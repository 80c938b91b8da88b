import { trackShort, type Vocabulary } from '../../utils/review/vocabulary.ts';
import { wholeWordsAfter, wholeWordsBefore } from '../../utils/review/whole-words.ts';
import { Icon } from '../Icon.tsx';
import { labelOf, stateSign } from '../labels.ts';
import { MadeUnder } from '../MadeUnder.tsx';
import { PageText } from '../PageText.tsx';
import * as packs from '../state/packs.ts';
import type { MentionView } from '../state/views.ts';
import { SmallTrackSign } from '../TrackSign.tsx';

/** Every mention of an applicant with the words around it, its label and who read it. Decisions are made in the panel. */
export function MentionTable({ words, views }: { words: Vocabulary; views: MentionView[] }) {
  if (views.length === 0) return null;
  return (
    <section class="card">
      <header>
        <h2>Mentions</h2>
        <span class="s num">
          {views.filter((view) => view.standing.state !== 'open').length} of {views.length} read. They are decided in
          the panel, beside the resume.
        </span>
      </header>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">The words</th>
              <th scope="col">Section</th>
              <th scope="col">Label</th>
              <th scope="col">Track</th>
              <th scope="col">State</th>
              <th scope="col">By</th>
            </tr>
          </thead>
          <tbody>
            {views.map((view) => (
              <MentionRow key={`${view.mention.documentId} ${view.mention.index}`} words={words} view={view} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function MentionRow({ words, view }: { words: Vocabulary; view: MentionView }) {
  const { mention, standing, decision } = view;
  const sign = stateSign(view);
  return (
    <tr>
      <td class="fill s">
        <PageText text={wholeWordsBefore(mention.before, mention.start)} />
        <b class={`mk ${standing.track} ${standing.state === 'open' ? '' : 'read'}`}>
          <PageText text={mention.quote} />
        </b>
        <PageText text={wholeWordsAfter(mention.after)} />
      </td>
      <td class="s">{mention.section}</td>
      <td>{labelOf(words, view)}</td>
      <td>
        <SmallTrackSign track={standing.track} name={trackShort(words, standing.track)} />
      </td>
      <td>
        <span class="ok s">
          <Icon name={sign.icon} />
          {sign.words}
        </span>
      </td>
      <td class="s">
        {standing.state === 'open' ? '' : decision?.reviewer}
        {decision && <MadeUnder stamp={decision.engineSaid.stamp} now={packs.inForce.value} />}
      </td>
    </tr>
  );
}
