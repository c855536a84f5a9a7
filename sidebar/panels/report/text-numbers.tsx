import type {
  TextAnswer,
  TextNumber,
  TextNumbers,
  TextQuestion,
} from '../../../src/apps-script/endpoints/report/text-numbers';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { counted, whole } from '../../words';

const FEW = 5;

/** What the cells to convert hold: `number`, or `cell` where days are among them. */
export function wordFor(first: TextNumbers['first']): 'number' | 'cell' {
  return first.some(({ value }) => typeof value === 'string' && value !== '') ? 'cell' : 'number';
}

interface TextNumbersNoticeProps {
  readonly found: TextNumbers;
  readonly onAnswer: (answer: TextAnswer) => void;
}

/** Numbers and dates that stand in cells as text, where they cannot be added up or compared. */
export function TextNumbersNotice({
  found: { count, convertible, first, questions },
  onAnswer,
}: TextNumbersNoticeProps) {
  if (count === 0) return null;
  const asked = questions.reduce((sum, question) => sum + question.count, 0);
  const word = wordFor(first);
  const unclearCount = count - convertible - asked;
  const clear = first.filter(({ value }) => value !== null);
  const unclear = first.filter(({ value }) => value === null);
  return (
    <>
      {convertible > 0 && (
        <Notice
          standing="look"
          title={
            convertible === 1
              ? `1 ${word} is stored as text, so it cannot be added up.`
              : `${whole(convertible)} ${word}s are stored as text, so they cannot be added up.`
          }
        >
          <Cells cells={clear} count={convertible} />
        </Notice>
      )}
      {questions.map((question) => (
        <Question
          key={`${question.tab} ${question.column}`}
          question={question}
          onAnswer={onAnswer}
        />
      ))}
      {unclearCount > 0 && (
        <Notice
          standing="look"
          title={`${counted(unclearCount, 'cell needs', 'cells need')} you: type the number that is meant.`}
        >
          <Cells cells={unclear} count={unclearCount} />
        </Notice>
      )}
    </>
  );
}

interface QuestionProps {
  readonly question: TextQuestion;
  readonly onAnswer: (answer: TextAnswer) => void;
}

/** Texts of a tab that can be read in two ways: one answer for all of them. */
function Question({
  question: { tab, row, column, text, count, choices },
  onAnswer,
}: QuestionProps) {
  return (
    <Notice standing="look" title={`${tab}: what does "${text}" mean?`}>
      <p>
        {column}, row {row}
        {count > 1 && `, and ${counted(count - 1, 'more cell', 'more cells')} written like it`}
      </p>
      <div class="text-choices">
        {choices.map(({ convention, value }) => (
          <Button key={convention} look="outlined" onClick={() => onAnswer({ tab, convention })}>
            {valueWords(value)}
          </Button>
        ))}
      </div>
    </Notice>
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
    : `${place}: "${text}" →\u00a0${valueWords(value)}`;
}

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat(undefined, {
  ...{ dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' },
});

/** A number, or a day that comes in ISO form; blank where none is known. */
function valueWords(value: number | string): string {
  if (typeof value === 'number') return NUMBER.format(value);
  if (value === '') return 'blank';
  if (!/^\d{4}-\d\d-\d\d/.test(value)) return `${value}, as it is written elsewhere`;
  return value.length > 10 ? MOMENT.format(new Date(`${value}Z`)) : DAY.format(new Date(value));
}
