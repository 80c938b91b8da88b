interface SelectProps<T extends string> {
  /** Name of the list, and its first entry, which asks for nothing. */
  any: string;
  value: T | null;
  /** Id and name of each. */
  options: readonly (readonly [T, string])[];
  choose(value: T | null): void;
}

/** One of a list, or any. */
export function Select<T extends string>({ any, value, options, choose }: SelectProps<T>) {
  return (
    <select
      class="field"
      aria-label={any}
      value={value ?? ''}
      onChange={(event) => choose((event.currentTarget.value || null) as T | null)}
    >
      <option value="">{any}</option>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
