interface ChoiceProps<T extends string> {
  name: string;
  value: T;
  /** Id and name of each. */
  options: readonly (readonly [T, string])[];
  choose(value: T): void;
}

/** One of a few, side by side. */
export function Choice<T extends string>({ name, value, options, choose }: ChoiceProps<T>) {
  return (
    <div class="choice">
      <span class="s">{name}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these buttons choose at once */}
      <div class="seg" role="group" aria-label={name}>
        {options.map(([id, label]) => (
          <button key={id} type="button" aria-pressed={id === value} onClick={() => choose(id)}>
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}
