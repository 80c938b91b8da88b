/** A file as it is shown. */
export interface FileView {
  element: HTMLElement;
  /** Breadth at scale 1 in CSS px; 0 where the file has none of its own. */
  breadth: number;
  /** 1 for the size of print at 72 dots an inch. */
  setScale(scale: number): void;
}
