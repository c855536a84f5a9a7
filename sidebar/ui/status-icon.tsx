/** How something stands; never told by colour alone. */
export type Standing = 'good' | 'info' | 'look' | 'wrong';

const ICONS: Readonly<Record<Standing, readonly [icon: string, word: string]>> = {
  good: ['✓', 'Good'],
  info: ['i', 'Note'],
  look: ['!', 'Worth a look'],
  wrong: ['✕', 'Wrong'],
};

/** A coloured icon, and its word for those who listen. */
export function StatusIcon({ standing }: { readonly standing: Standing }) {
  const [icon, word] = ICONS[standing];
  return (
    <span class={`status-icon ${standing}`}>
      <span aria-hidden="true">{icon}</span>
      <span class="unseen">{word}: </span>
    </span>
  );
}
