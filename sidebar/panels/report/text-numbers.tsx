import type {
  TextNumber,
  TextNumbers,
} from '../../../src/apps-script/endpoints/report/text-numbers';
import { Notice } from '../../ui/notice';
import { counted, whole } from '../../words';

const FEW = 5;

interface TextNumbersNoticeProps {
  readonly found: TextNumbers;
}

/** Numbers that stand in cells as text, where they cannot be added up. */
export function TextNumbersNotice({
  found: { count, convertible, first },
}: TextNumbersNoticeProps) {
  if (count === 0) return null;
  const clear = first.filter(({ value }) => value !== null);
  const unclear = first.filter(({ value }) => value === null);
  return (
    <>
      {convertible > 0 && (
        <Notice
          standing="look"
          title={
            convertible === 1
              ? '1 number is stored as text, so it cannot be added up.'
              : `${whole(convertible)} numbers are stored as text, so they cannot be added up.`
          }
        >
          <Cells cells={clear} count={convertible} />
        </Notice>
      )}
      {count > convertible && (
        <Notice
          standing="look"
          title={`${counted(count - convertible, 'cell needs', 'cells need')} you: type the number that is meant.`}
        >
          <Cells cells={unclear} count={count - convertible} />
        </Notice>
      )}
    </>
  );
}

interface CellsProps {
  readonly cells: readonly TextNumber[];
  readonly count: number;
}

function Cells({ cells, count }: CellsProps) {
  const shown = cells.slice(0, FEW);
  if (shown.length === 0) return null;
  return (
    <ul class="lines">
      {shown.map((cell) => (
        <li key={`${cell.tab} ${cell.row} ${cell.column}`}>{cellWords(cell)}</li>
      ))}
      {count > shown.length && <li>and {whole(count - shown.length)} more</li>}
    </ul>
  );
}

const NUMBER = new Intl.NumberFormat(undefined, { maximumFractionDigits: 6 });

function cellWords({ tab, row, column, text, value }: TextNumber): string {
  const place = `${tab}, row ${row}, ${column}`;
  return value === null
    ? `${place}: "${text}" is not clear`
    : `${place}: "${text}" →\u00a0${NUMBER.format(value)}`;
}
