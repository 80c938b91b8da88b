import * as panel from '../state/panel.ts';

/** Under whose name the decision will stand, and the way to another. */
export function DecidingAs() {
  const { reviewer, role, secondReader } = panel.settings.value ?? { reviewer: '', role: '', secondReader: 'never' };
  if (reviewer === '') return null;
  return (
    <p class="xs">
      Deciding as {reviewer}
      {role !== '' && `, ${role}`}.{' '}
      <button type="button" class="link" onClick={() => (panel.namePending.value = 'applicant')}>
        Not you?
      </button>
      {secondReader === 'leo' && ' A short course waits for a second reviewer.'}
      {secondReader === 'always' && ' Every decision waits for a second reviewer.'}
    </p>
  );
}
