import { useEffect, useState } from 'preact/hooks';

const PATIENCE_MS = 30_000;

/** Says after half a minute that the wait is no fault. */
export function Slow() {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="quiet" role="status">
      {isSlow ? 'Still working … Google Sheets may take a minute.' : ''}
    </p>
  );
}
