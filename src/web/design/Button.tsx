import type { ComponentProps } from 'react';

interface Props extends Omit<ComponentProps<'button'>, 'disabled'> {
  purpose?: 'primary' | 'secondary' | 'subtle';
  /** Styles the button of an action that removes something. */
  negative?: boolean;
  /** Disables the action but keeps the focus; show the reason beside it. */
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
        // Prevents the form from being sent, too.
        else event.preventDefault();
      }}
    />
  );
}
