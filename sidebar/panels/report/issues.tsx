import type { BuiltReport } from '../../../src/apps-script/endpoints/report/build-report';
import type { ReportSummary } from '../../../src/report/read-back/read-report';
import { Some } from '../../ui/some';
import { StatusIcon } from '../../ui/status-icon';
import { counted, whole } from '../../words';

interface IssuesProps {
  readonly summary: ReportSummary;
}

/** What about the creators is worth a look, each with the next move. */
export function Issues({ summary }: IssuesProps) {
  const people = new Map<string, number>();
  for (const { creator } of summary.creators) people.set(creator, (people.get(creator) ?? 0) + 1);
  const issues = summary.creators.flatMap(({ creator, platform, flags }) =>
    flags.map((sentence) => ({ creator, platform, sentence })),
  );
  return (
    <section>
      <h3>Issues</h3>
      {issues.length === 0 ? (
        <p class="remark good">
          <StatusIcon standing="good" />
          <span>Nothing stands out.</span>
        </p>
      ) : (
        <Some
          items={issues}
          keyOf={({ creator, platform }) => `${creator} ${platform}`}
          first={5}
          step={50}
          label="Issues"
          className="issues"
        >
          {({ creator, platform, sentence }) => (
            <p class="remark">
              <StatusIcon standing="look" />
              <span>
                <bdi class="who">{creator}</bdi>
                {people.get(creator) !== 1 && ` (${platform})`}: {sentence}
              </span>
            </p>
          )}
        </Some>
      )}
    </section>
  );
}

interface UnmatchedRowsProps {
  readonly summary: ReportSummary;
  /** What the build just told; null where the report was built before. */
  readonly unmatched: BuiltReport['unmatched'] | null;
}

/** Rows of no creator of the campaign, which the report leaves out. */
export function UnmatchedRows({ summary, unmatched }: UnmatchedRowsProps) {
  const { postsOfNobody, resultsOfNobody } = summary.attribution;
  const count = unmatched?.count ?? (postsOfNobody ?? 0) + (resultsOfNobody ?? 0);
  if (count === 0) return null;
  const first = unmatched?.first ?? [];
  return (
    <section>
      <h3>Unmatched rows</h3>
      <p class="remark">
        <StatusIcon standing="look" />
        <span>
          {counted(count, 'row of Posts or Results names', 'rows of Posts and Results name')} no
          creator of this campaign.
          {first.length === 0 && ' Refresh the report to see which.'}
        </span>
      </p>
      {first.length > 0 && (
        <ul class="lines indented">
          {first.map((row) => (
            <li key={row}>{row}</li>
          ))}
          {count > first.length && <li>and {whole(count - first.length)} more</li>}
        </ul>
      )}
    </section>
  );
}
