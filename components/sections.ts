import type { MentionView } from './state/views.ts';

/** Mentions that stand together under one heading of the document. */
export interface Section {
  /** Stays the same while the mentions under it are read. */
  key: string;
  name: string;
  views: MentionView[];
}

/** Cuts a list of mentions, in reading order, where the heading changes; a heading that comes again starts a section of its own. */
export function sectionsOf(views: MentionView[]): Section[] {
  const sections: Section[] = [];
  for (const view of views) {
    const name = view.mention.section || 'Without a heading';
    const last = sections.at(-1);
    if (last?.name === name) last.views.push(view);
    else sections.push({ key: `${name} ${view.mention.index}`, name, views: [view] });
  }
  return sections;
}
