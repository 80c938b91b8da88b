import { trackName, type Vocabulary } from '../../utils/review/vocabulary.ts';
import { Icon } from '../Icon.tsx';
import { PageText } from '../PageText.tsx';
import type { Applicant } from '../state/applicants.ts';
import * as dashboard from '../state/dashboard.ts';
import { hashOf } from '../state/place.ts';
import { SmallTrackSign } from '../TrackSign.tsx';
import { shortMomentOf } from '../time.ts';
import { MentionStrip } from './MentionStrip.tsx';

interface ApplicantRowProps {
  words: Vocabulary;
  applicant: Applicant;
  /** It is where Tab enters the table. */
  isStop: boolean;
  /** Place in the whole table, from 1; the head is the first. */
  position: number;
}

export function ApplicantRow({ words, applicant, isStop, position }: ApplicantRowProps) {
  const { subject, name, mentions, read, isUnread } = applicant;
  const isSelected = dashboard.selected.value.has(subject);
  return (
    <tr
      tabIndex={isStop ? 0 : -1}
      aria-rowindex={position}
      aria-selected={isSelected}
      onFocus={(event) => {
        if (event.target === event.currentTarget) dashboard.current.value = subject;
      }}
    >
      <td>
        <input
          class="box"
          type="checkbox"
          tabIndex={-1}
          aria-label={`Select ${name}`}
          checked={isSelected}
          onChange={() => dashboard.toggle(subject)}
        />
      </td>
      <td class="cut" title={name}>
        <a tabIndex={-1} href={hashOf({ view: 'applicant', subject })}>
          <b>
            <PageText text={name} />
          </b>
        </a>
      </td>
      <td>{isUnread ? <NotRead /> : <MentionStrip mentions={mentions} />}</td>
      <td class="num r s">{mentions.length > 0 && `${read} of ${mentions.length}`}</td>
      <td>
        {isUnread ? (
          <span class="xs">nothing suggested</span>
        ) : (
          <SmallTrackSign track={applicant.suggested} name={trackName(words, applicant.suggested)} />
        )}
      </td>
      <td class="fill cut s" title={isUnread ? '' : applicant.reason}>
        {isUnread ? 'An empty list here would mean nothing.' : <PageText text={applicant.reason} />}
      </td>
      <td class="s cut">{applicant.reviewers.join(', ')}</td>
      <td class="s r num">{shortMomentOf(applicant.seen, Date.now())}</td>
    </tr>
  );
}

function NotRead() {
  return (
    <span class="ok nok">
      <Icon name="eye" />
      not read
    </span>
  );
}
