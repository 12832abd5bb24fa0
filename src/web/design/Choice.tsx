import { useId } from 'react';

interface Props<T extends string> {
  label: string;
  value: T;
  /** Value and label of each option, in order. */
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
  help?: string;
}

/** A labelled list with one choice. */
export function Choice<T extends string>({ label, value, options, onChange, help }: Props<T>) {
  const id = useId();
  return (
    <div className="veld">
      <label htmlFor={id} className="utrecht-form-label">
        {label}
      </label>
      <select
        id={id}
        className="utrecht-select utrecht-select--html-select"
        value={value}
        aria-describedby={help && `${id}-hulp`}
        onChange={(event) => onChange(event.target.value as T)}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
      {help && (
        <p id={`${id}-hulp`} className="veld-hulp">
          {help}
        </p>
      )}
    </div>
  );
}
