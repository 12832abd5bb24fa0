import { type ComponentProps, type ReactNode, type Ref, useId } from 'react';

type Given = Omit<ComponentProps<'input'>, 'onChange' | 'ref'>;

interface Props extends Given {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Help text of the field. */
  help?: ReactNode;
  problem?: string | undefined;
  /** Number of rows, which makes it a textarea. */
  rows?: number;
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement> | undefined;
}

/** A field with its label, help text and error. */
export function TextField({ label, value, onChange, help, problem, rows, inputRef, className = '', ...rest }: Props) {
  const id = useId();
  const described = [help && `${id}-hulp`, problem && `${id}-fout`].filter(Boolean).join(' ') || undefined;
  const kind = rows ? 'utrecht-textarea' : 'utrecht-textbox';
  const shared = {
    ...rest,
    id,
    value,
    ref: inputRef,
    className: `${kind} ${kind}--html-${rows ? 'textarea' : 'input'} ${problem ? `${kind}--invalid` : ''}`,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': described,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className={`veld ${className}`}>
      <label htmlFor={id} className="utrecht-form-label">
        {label}
      </label>
      {help && <Help id={`${id}-hulp`}>{help}</Help>}
      {problem && <Problem id={`${id}-fout`}>{problem}</Problem>}
      {rows ? (
        <textarea {...(shared as ComponentProps<'textarea'>)} rows={rows} />
      ) : (
        <input {...(shared as ComponentProps<'input'>)} />
      )}
    </div>
  );
}

const Help = ({ id, children }: { id: string; children: ReactNode }) => (
  <p id={id} className="veld-hulp">
    {children}
  </p>
);

/** The error of a field, between its label and the field. */
export const Problem = ({ id, children }: { id: string; children: ReactNode }) => (
  <p id={id} className="veld-fout">
    {children}
  </p>
);
