import { findKpi, KPIS, type Kpi } from '../../../campaign/kpi';
import { findObjective } from '../../../campaign/objectives';
import { recommendedKpis } from '../../../campaign/recommended-kpis';
import { kpiWord } from '../../../campaign/start-campaign';
import { findUseCase } from '../../../campaign/use-cases';
import { failure, type Outcome, success, unexpected } from '../../../cells/problem';
import { STAGES } from '../../../metrics/metric';
import type { KpiWord, SuggestedKpis } from './plan-api-types';

/** The two or three KPIs for an objective, each with its reason; numbers not to be proud of; and all there are. */
export function suggestedKpis(objective: string, useCase: string): Outcome<SuggestedKpis> {
  const found = findObjective(objective);
  if (found === undefined)
    return failure(
      unexpected(
        'unknown_value',
        { argument: 'objective' },
        objective,
        `one of ${STAGES.join(', ')}`,
      ),
    );
  const recommended = recommendedKpis(found, undefined, findUseCase(useCase));
  return success({
    suggested: recommended.flatMap(({ role, name, why }) => {
      const kpi = findKpi(name);
      return role === 'vanity' || kpi === undefined ? [] : [{ ...wordOf(kpi), role, why }];
    }),
    vanity: recommended.flatMap(({ role, name, why }) =>
      role === 'vanity' ? [{ name, why }] : [],
    ),
    all: KPIS.map(wordOf).sort((left, right) => left.title.localeCompare(right.title)),
  });
}

function wordOf(kpi: Kpi): KpiWord {
  const { name, abbreviation, unit, direction } = kpi;
  const title = abbreviation === undefined ? name : `${name} (${abbreviation})`;
  return { name: kpiWord(kpi), title, unit, direction };
}
