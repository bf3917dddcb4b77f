interface ChoiceProps<Value extends string> {
  id: string;
  label: string;
  /** Words for no choice. */
  all: string;
  value: Value | "";
  options: readonly (readonly [Value, string])[];
  onChange: (value: Value | "") => void;
}

/** A labelled field with a list to choose from. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { id, label, all, value, options, onChange } = props;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as Value | "")}
      >
        <option value="">{all}</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
