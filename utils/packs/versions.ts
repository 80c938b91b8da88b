/** Versions of three numbers and ranges of them. */

const parts = (version: string): number[] => version.split('.').map(Number);

/** Compares two versions: negative, 0 or positive. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < 3; i++) if (left[i] !== right[i]) return (left[i] as number) - (right[i] as number);
  return 0;
}

/** True where a version lies in a range like ">=1.0.0 <2.0.0". */
export function isInRange(version: string, range: string): boolean {
  return range
    .split(' ')
    .every((bound) =>
      bound.startsWith('>=')
        ? compareVersions(version, bound.slice(2)) >= 0
        : compareVersions(version, bound.slice(1)) < 0,
    );
}
