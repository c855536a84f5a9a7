import type { ReportSummary } from '../../../src/report/read-back/read-report';
import { Some } from '../../ui/some';
import { StatusIcon } from '../../ui/status-icon';

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
