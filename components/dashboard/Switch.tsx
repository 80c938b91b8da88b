interface SwitchProps {
  name: string;
  isOn: boolean;
  turn(isOn: boolean): void;
}

/** On or off. */
export function Switch({ name, isOn, turn }: SwitchProps) {
  return (
    <label class="row">
      <input
        class="switch"
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        checked={isOn}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
      {name}
    </label>
  );
}
