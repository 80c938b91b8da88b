/** In place of the suggestion, while the reviewer has not decided: the first reading is the reviewer's own. */
export function BlindNote() {
  return (
    <section class="sug" aria-label="Blind first reading">
      <p class="s">
        First reading: the suggestion is hidden until you have decided. It is shown then, and a change of mind is
        recorded as one.
      </p>
    </section>
  );
}
