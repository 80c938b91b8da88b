interface ChoicesProps {
  legend: string;
  /** Name of the radio group. */
  group: 'meaning' | 'context';
  /** Id and name of each. */
  options: [string, string][];
  /** Id of the chosen one, '' for none. */
  chosen: string;
  choose(id: string): void;
}

/** One of several, by radio buttons in columns. */
export function Choices({ legend, group, options, chosen, choose }: ChoicesProps) {
  return (
    <fieldset class={group === 'context' ? 'pick c3' : 'pick'}>
      <legend>{legend}</legend>
      {options.map(([id, name]) => (
        <label key={id}>
          <input type="radio" name={group} value={id} checked={id === chosen} onChange={() => choose(id)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
