interface WorkProgressProps {
  /** "Exporting" */
  what: string;
  /** From 0 to 1. */
  done: number;
  stop(): void;
}

/** How far something that takes long has come, and a way to stop it. It appears only when it does take long. */
export function WorkProgress({ what, done, stop }: WorkProgressProps) {
  return (
    <span class="row late">
      <progress max={1} value={done} aria-label={what} />
      <span class="s num">{Math.floor(done * 100)} %</span>
      <button type="button" class="btn" onClick={stop}>
        Stop
      </button>
    </span>
  );
}
