import type { ComponentChildren, Ref } from 'preact';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  /** `filled` for the one next step of a panel, `word` for what stands inside text. */
  readonly look: 'filled' | 'outlined' | 'word';
  /** Where the accessible name must say more than the button has room for; it begins with what is seen. */
  readonly label?: string | undefined;
  /** The id of the words that say why it cannot be pressed. It stays in reach of the keyboard. */
  readonly refusedBy?: string | undefined;
  readonly isExpanded?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps) {
  const { children, onClick, look, label, refusedBy, isExpanded, buttonRef } = props;
  const isRefused = refusedBy !== undefined;
  return (
    <button
      type="button"
      ref={buttonRef ?? null}
      class={`button ${look}`}
      aria-label={label}
      aria-disabled={isRefused ? true : undefined}
      aria-describedby={refusedBy}
      aria-expanded={isExpanded}
      onClick={() => {
        if (!isRefused) onClick();
      }}
    >
      {children}
    </button>
  );
}
