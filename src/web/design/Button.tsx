import type { ComponentProps } from 'react';

interface Props extends Omit<ComponentProps<'button'>, 'disabled'> {
  purpose?: 'primary' | 'secondary' | 'subtle';
  /** Something goes away by it. */
  negative?: boolean;
  /** It cannot be pressed now, and keeps the focus: say why beside it. */
  disabled?: boolean | undefined;
  busy?: boolean | undefined;
}

/** NL Design System's button. */
export function Button({ purpose = 'secondary', negative, disabled, busy, className = '', onClick, ...rest }: Props) {
  const still = disabled || busy;
  const modifiers = [purpose, negative && 'negative', disabled && 'disabled', busy && 'busy'].filter(Boolean);
  return (
    <button
      type="button"
      {...rest}
      className={`nl-button ${modifiers.map((name) => `nl-button--${name}`).join(' ')} ${className}`}
      aria-disabled={still || undefined}
      onClick={(event) => {
        if (!still) onClick?.(event);
        // A form is not sent either.
        else event.preventDefault();
      }}
    />
  );
}
