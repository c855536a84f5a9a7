interface DifferenceProps {
  readonly before: string;
  readonly after: string;
}

/** How much of what is the same stays in sight on either side. */
const AROUND = 12;

/** What a cell holds and what it would hold, cut down to where they differ. */
export function Difference({ before, after }: DifferenceProps) {
  const [start, end] = sharedEnds(before, after);
  return (
    <span class="difference">
      <span class="unseen">Now: </span>
      <del>
        <Cut text={before} start={start} end={end} />
      </del>{' '}
      <span class="unseen">Then: </span>
      <ins>
        <Cut text={after} start={start} end={end} />
      </ins>
    </span>
  );
}

interface CutProps {
  readonly text: string;
  readonly start: number;
  /** How many letters at its end are the same. */
  readonly end: number;
}

function Cut({ text, start, end }: CutProps) {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, text.length - end + AROUND);
  return (
    <>
      {from > 0 && '…'}
      {text.slice(from, start)}
      <b>{text.slice(start, text.length - end)}</b>
      {text.slice(text.length - end, to)}
      {to < text.length && '…'}
    </>
  );
}

/** How many letters two texts share at their beginning and at their end. */
function sharedEnds(one: string, other: string): readonly [start: number, end: number] {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end])
    end += 1;
  return [start, end];
}
