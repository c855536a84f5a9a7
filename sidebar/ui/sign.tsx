/** How something stands; never told by colour alone. */
export type Standing = 'good' | 'info' | 'look' | 'wrong';

const SIGNS: Readonly<Record<Standing, readonly [sign: string, word: string]>> = {
  good: ['✓', 'Good'],
  info: ['i', 'Note'],
  look: ['!', 'Worth a look'],
  wrong: ['✕', 'Wrong'],
};

/** A coloured sign, and its word for those who listen. */
export function Sign({ standing }: { readonly standing: Standing }) {
  const [sign, word] = SIGNS[standing];
  return (
    <span class={`sign ${standing}`}>
      <span aria-hidden="true">{sign}</span>
      <span class="unseen">{word}: </span>
    </span>
  );
}
