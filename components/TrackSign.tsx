import type { ComponentChildren } from 'preact';
import type { Track } from '../utils/engine/types.ts';

/** A track: its line, then its name. The line's style carries the track as well as its colour does. */
export function TrackSign({ track, name, children }: { track: Track; name: string; children?: ComponentChildren }) {
  return (
    <span class={`tr w ${track}`}>
      <i />
      <b>{name}</b>
      {children}
    </span>
  );
}

/** The same in a row of a table, where a suggestion is no heavier than the words beside it. */
export function SmallTrackSign({ track, name }: { track: Track; name: string }) {
  return (
    <span class={`tr ${track}`}>
      <i />
      {name}
    </span>
  );
}
