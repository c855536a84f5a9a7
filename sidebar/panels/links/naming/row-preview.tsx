import type { PreviewedRow } from '../../../../src/links/plan/policy-preview';
import { ProblemRemark } from '../../../ui/problem-list';
import { StatusIcon } from '../../../ui/status-icon';
import { Tag } from '../../../ui/tag';
import { sentence } from '../../../words';

interface RowPreviewProps {
  /** Null where no row can have a link yet. */
  readonly row: PreviewedRow | null;
  /** Whether a newer one is on its way. */
  readonly isBusy: boolean;
}

/** The link that a real row would get, and where Google Analytics counts it. */
export function RowPreview({ row, isBusy }: RowPreviewProps) {
  if (row === null)
    return (
      <p class="quiet">
        No row of Creators can have a link yet. Fill one, and its link is shown here before anything
        is saved.
      </p>
    );
  const { forecast, problems } = row;
  const isOff = forecast !== null && forecast.message !== '';
  return (
    <section class="row-preview" aria-label="Preview" aria-busy={isBusy}>
      <p class="row-preview-head">
        <span>
          <b dir="auto">{row.creator || `Row ${row.row}`}</b>{' '}
          <span class="quiet">Creators, row {row.row}</span>
        </span>{' '}
        {forecast !== null && (
          <Tag standing={isOff ? 'look' : 'good'}>
            {isOff ? `! ${forecast.channel}` : forecast.channel}
          </Tag>
        )}
      </p>
      {problems.length === 0 && <p class="whole-link">{row.link}</p>}
      <ProblemRemark problems={problems} />
      {isOff && (
        <p class="remark look">
          <StatusIcon standing="look" />
          <span>
            {sentence(forecast.message)} {sentence(forecast.fix)}
          </span>
        </p>
      )}
    </section>
  );
}
