import { useEffect } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import * as dashboard from '../state/dashboard.ts';
import { exportFile, loadBackup } from '../state/exchange-actions.ts';
import { dayOf } from '../time.ts';

/** After many decisions without a backup, asks for one: removing the extension deletes all of them. */
export function BackupNote() {
  const { applicants, backup } = dashboard;
  useEffect(() => void loadBackup(), [applicants.value]);
  if (!backup.value?.due) return null;
  const { decisions, last } = backup.value;
  const save = async (): Promise<void> => {
    const reply = await exportFile({ what: 'everything' }, { form: 'json', byteOrderMark: false, paper: 'letter' });
    dashboard.actionError.value = reply.ok ? null : `No backup was made. ${reply.reason}`;
  };
  return (
    <div class="note">
      <Icon name="warn" />
      <p>
        {decisions} decisions since {last === null ? 'the beginning' : dayOf(last)} are in no backup. Removing the
        extension deletes all of them.{' '}
        <button type="button" class="link" onClick={() => void save()}>
          Save a backup
        </button>
      </p>
    </div>
  );
}
