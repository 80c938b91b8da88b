import { trackName, type Vocabulary } from '../../utils/review/vocabulary.ts';
import type { ApplicantRecord } from '../../utils/store/records.ts';
import { Icon } from '../Icon.tsx';
import { PageText } from '../PageText.tsx';
import * as dashboard from '../state/dashboard.ts';
import { hashOf } from '../state/place.ts';
import { SmallTrackSign } from '../TrackSign.tsx';
import { shortMomentOf } from '../time.ts';
import { DecidedCell } from './DecidedCell.tsx';
import { MentionStrip } from './MentionStrip.tsx';

interface ApplicantRowProps {
  words: Vocabulary;
  applicant: ApplicantRecord;
  /** It is where Tab enters the table. */
  isStop: boolean;
  /** Place in the whole table, from 1; the head is the first. */
  position: number;
  /** The suggestion is hidden until the reviewer has decided. */
  isBlind: boolean;
}

export function ApplicantRow({ words, applicant, isStop, position, isBlind }: ApplicantRowProps) {
  const { id, mentions, read } = applicant;
  const name = applicant.person || 'Without a name';
  const isSelected = dashboard.selected.value.has(id);
  return (
    <tr
      tabIndex={isStop ? 0 : -1}
      aria-rowindex={position}
      aria-selected={isSelected}
      onFocus={(event) => {
        if (event.target === event.currentTarget) dashboard.current.value = id;
      }}
    >
      <td>
        <input
          class="box"
          type="checkbox"
          tabIndex={-1}
          aria-label={`Select ${name}`}
          checked={isSelected}
          onChange={() => dashboard.toggle(id)}
        />
      </td>
      <td class="cut" title={name}>
        <a tabIndex={-1} href={hashOf({ view: 'applicant', subject: id })}>
          <b>
            <PageText text={name} />
          </b>
        </a>
      </td>
      <td>
        {!isBlind && <MentionStrip strip={applicant.strip} mentions={mentions} read={read} />}
        {applicant.unread > 0 && <PartUnread />}
      </td>
      <td class="num r s">{mentions > 0 && `${read} of ${mentions}`}</td>
      <Suggested words={words} applicant={applicant} isBlind={isBlind} />
      <DecidedCell words={words} applicant={applicant} />
      <td class="s r num">{shortMomentOf(applicant.lastSeen, Date.now())}</td>
    </tr>
  );
}

function Suggested({ words, applicant, isBlind }: Pick<ApplicantRowProps, 'words' | 'applicant' | 'isBlind'>) {
  if (isBlind) {
    return (
      <>
        <td class="xs">after your reading</td>
        <td />
      </>
    );
  }
  return (
    <>
      <td>
        <SmallTrackSign track={applicant.suggestedTrack} name={trackName(words, applicant.suggestedTrack)} />
      </td>
      <td class="fill cut s" title={applicant.suggestedReason}>
        <PageText text={applicant.suggestedReason} />
      </td>
    </>
  );
}

/** Silence is never a result: what is not in the strip is said beside it. */
function PartUnread() {
  return (
    <span class="ok nok s">
      <Icon name="eye" />
      part not read
    </span>
  );
}
