/** "mentions[3].quote": the place of a value, by the keys and indexes that lead to it. */
export function showPlace(steps: readonly (string | number)[]): string {
  const shown = steps.map((step, i) =>
    typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${step.slice(0, 60)}`,
  );
  return shown.slice(0, 12).join('');
}
