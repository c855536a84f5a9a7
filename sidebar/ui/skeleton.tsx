import { Slow } from './slow';

interface SkeletonProps {
  readonly what: string;
  readonly rows: number;
}

/** Holds the place of what is being loaded. */
export function Skeleton({ what, rows }: SkeletonProps) {
  return (
    <div class="skeleton" aria-busy="true">
      <p class="quiet" role="status">
        Loading {what} …
      </p>
      {Array.from({ length: rows }, (_, at) => `row ${at}`).map((key) => (
        <div key={key} class="skeleton-row" aria-hidden="true">
          <span />
          <span />
        </div>
      ))}
      <Slow />
    </div>
  );
}
