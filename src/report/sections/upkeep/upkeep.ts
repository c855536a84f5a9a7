import { BLANK, call, type Formula, joined, number, operation, text } from '../../../cells/formula';
import { WORTH_A_LOOK } from '../../drawing/look';
import type { ReportModel } from '../../model/report-model';
import { counted } from '../../model/settings';
import type { Drawing, Section } from '../../section';

/** A line on what people should fix before they trust the numbers. */
export const upkeep = { id: 'upkeep', draw } satisfies Section<ReportModel>;

function draw(model: ReportModel, firstRow: number): Drawing {
  model.canvas.put(firstRow, 1, toFix(model), WORTH_A_LOOK);
  return { nextRow: firstRow + 1 };
}

/** `""` where nothing is to be fixed. */
function toFix({ settings, block }: ReportModel): Formula {
  const part = (count: Formula, one: string, many: string) =>
    call(
      'IF',
      operation('>', count, number(0)),
      joined(counted(count, one, many), text('  ')),
      BLANK,
    );
  return joined(
    part(
      settings.get('text_cells'),
      'cell holds text where a number belongs and is not counted: the sidebar lists it.',
      'cells hold text where a number belongs and are not counted: the sidebar lists them.',
    ),
    part(
      settings.get('creators_since'),
      'creator has been added, removed or changed since: refresh the report.',
      'creators have been added, removed or changed since: refresh the report.',
    ),
    call(
      'IF',
      operation('>', settings.get('settings_since'), number(0)),
      text('The settings of the campaign have changed since: refresh the report.  '),
      BLANK,
    ),
    part(
      settings.get('sources_since'),
      'result comes from a new source: refresh the report.',
      'results come from a new source: refresh the report.',
    ),
    part(
      call('SUM', settings.get('unmatched_posts'), settings.get('unmatched_results')),
      'row is unmatched, with no creator of this campaign: see the last section.',
      'rows are unmatched, with no creator of this campaign: see the last section.',
    ),
    block.isLive
      ? BLANK
      : part(
          settings.get('rows_since'),
          'row has come since: refresh the report.',
          'rows have come since: refresh the report.',
        ),
  );
}
