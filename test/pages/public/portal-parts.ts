import type { ShownResume } from '../api.ts';
import { element } from './people.ts';
import { watchRoot } from './witness.ts';

/** Gives an element a root that the page's witness sees into. */
export function rootOf(host: HTMLElement, markup: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  const root = host.attachShadow({ mode });
  root.innerHTML = markup;
  watchRoot(root);
  return root;
}

/** A job entry: its lines stand in the reverse order in the tree, and its slots bring them into the order of the resume. */
class ResumeEntry extends HTMLElement {
  show(lines: readonly string[]): void {
    const slots = lines.map((_, index) => `<slot name="line${index}"></slot>`);
    rootOf(this, `<style>:host{display:block}::slotted(span){margin-right:24px}</style>${slots.join('')}`);
    for (const [index, line] of [...lines.entries()].reverse()) {
      const span = element('span', line);
      span.slot = `line${index}`;
      this.append(span);
    }
  }
}
customElements.define('resume-entry', ResumeEntry);

/** The last section of a resume, in a root that scripts of the page cannot ask for. */
class SealedSection extends HTMLElement {
  readonly sealed: ShadowRoot = rootOf(this, '<style>:host{display:block}</style>', 'closed');
}
customElements.define('sealed-section', SealedSection);

/** The resume, in the innermost root. The page uses it before it is defined, as pages do whose parts are loaded late. */
export class ResumeViewer extends HTMLElement {
  /** The resume to show. Only declared: a field of the class would wipe out what was set before the class was known. */
  declare resume?: ShownResume;

  connectedCallback(): void {
    const { resume } = this;
    if (!resume || this.shadowRoot) return;
    const style = '<style>h2{font-size:15px;margin:16px 0 4px}p{margin:0}</style>';
    const root = rootOf(this, style);
    root.append(element('p', resume.name), element('p', resume.contact.join(' | ')));
    for (const [index, section] of resume.sections.entries()) {
      let place: ShadowRoot = root;
      if (index === resume.sections.length - 1) {
        const sealed = document.createElement('sealed-section') as SealedSection;
        root.append(sealed);
        place = sealed.sealed;
        place.innerHTML += style;
      }
      place.append(element('h2', section.heading));
      for (const { head, lines } of section.entries) {
        if (head.length > 0) {
          const entry = document.createElement('resume-entry') as ResumeEntry;
          entry.show(head);
          place.append(entry);
        }
        place.append(...lines.map((text) => element('p', text)));
      }
    }
  }
}
