import {
  BLANK,
  call,
  type Formula,
  joined,
  number,
  operation,
  text,
  whereAny,
} from '../../../cells/formula';
import { WORTH_A_LOOK } from '../../drawing/look';
import { inOneLine } from '../../drawing/shown';
import type { ReportModel } from '../../model/report-model';
import { counted } from '../../model/settings';
import type { Drawing, Section } from '../../section';
import { readBack } from './read-back';

/** What else people should fix before they trust the numbers, beside what the first sentence says: a line each. */
export const upkeep = { id: 'upkeep', draw, readBack } satisfies Section<ReportModel>;

function draw(model: ReportModel, firstRow: number): Drawing {
  const { canvas, doubts } = model;
  const { further, furtherCount } = doubts;
  const isMore = operation('>', furtherCount, number(2));
  const others = joined(
    call('FIXED', operation('-', furtherCount, number(1)), number(0)),
    text(' more to check: the Report panel of the sidebar lists them, each with its repair.'),
  );
  canvas.put(firstRow, 1, joined(stale(model), inOneLine(further(1), WORTH_A_LOOK)), WORTH_A_LOOK);
  canvas.put(
    firstRow + 1,
    1,
    call('IF', isMore, others, inOneLine(further(2), WORTH_A_LOOK)),
    WORTH_A_LOOK,
  );
  return { nextRow: firstRow + 2 };
}

/** Where the numbers are values: how many rows they do not know of. */
function stale({ settings, block }: ReportModel): Formula {
  const since = settings.get('rows_since');
  if (block.isLive) return BLANK;
  const said = joined(
    counted(since, 'row has', 'rows have'),
    text(' come since: refresh the report. '),
  );
  return whereAny(since, said);
}
