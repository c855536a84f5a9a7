import { BLANK, call, type Formula, joined, number, operation } from '../../../cells/formula';
import { DOUBT_KINDS } from '../../doubts/doubt';
import { WORTH_A_LOOK } from '../../drawing/look';
import type { ReportModel } from '../../model/report-model';
import { counted } from '../../model/settings';
import type { Drawing, Section } from '../../section';
import { readBack } from './read-back';

/** A line on what people should fix before they trust the numbers. */
export const upkeep = { id: 'upkeep', draw, readBack } satisfies Section<ReportModel>;

function draw(model: ReportModel, firstRow: number): Drawing {
  model.canvas.put(firstRow, 1, toFix(model), WORTH_A_LOOK);
  return { nextRow: firstRow + 1 };
}

/** `""` where nothing is to be fixed. */
function toFix({ settings, block, doubts }: ReportModel): Formula {
  const part = (count: Formula, one: string, many: string) =>
    call('IF', operation('>', count, number(0)), joined(counted(count, one, many), BLANK), BLANK);
  const [first, ...rest] = DOUBT_KINDS.map((kind) => doubts.sentence(kind));
  return joined(
    first!,
    ...(rest as [Formula, ...Formula[]]),
    block.isLive
      ? BLANK
      : part(
          settings.get('rows_since'),
          'row has come since: refresh the report.',
          'rows have come since: refresh the report.',
        ),
  );
}
