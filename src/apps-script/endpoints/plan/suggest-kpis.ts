import { findKpi, KPIS, type Kpi } from '../../../campaign/kpi';
import { isOfRevenue, sellsGoods } from '../../../campaign/margin';
import { findObjective } from '../../../campaign/objectives';
import { recommendedKpis } from '../../../campaign/recommended-kpis';
import { kpiWord } from '../../../campaign/start-campaign';
import { findUseCase } from '../../../campaign/use-cases';
import { failure, type Outcome, success, unexpected } from '../../../cells/problem';
import { type Direction, STAGES, type Unit } from '../../../metrics/metric';

/** A KPI by the name that the form and the tabs take. */
export interface KpiWord {
  readonly name: string;
  /** For people who do not know the abbreviation: `Conversion rate (CVR)`. */
  readonly title: string;
  readonly unit: Unit;
  readonly direction: Direction;
  /** It counts money that customers paid, so that the margin is asked for. */
  readonly isOfRevenue: boolean;
}

export interface SuggestedKpi extends KpiWord {
  readonly role: 'primary' | 'diagnostic' | 'efficiency';
  readonly why: string;
}

export interface SuggestedKpis {
  readonly suggested: readonly SuggestedKpi[];
  /** Numbers that look like success for this objective and are not. */
  readonly vanity: readonly { readonly name: string; readonly why: string }[];
  /** Whether the margin is asked for whatever the KPIs. */
  readonly sellsGoods: boolean;
  /** Every KPI, the suggested ones too, by name. */
  readonly all: readonly KpiWord[];
}

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
    sellsGoods: sellsGoods(findUseCase(useCase) ?? ''),
    all: KPIS.map(wordOf).sort((left, right) => left.title.localeCompare(right.title)),
  });
}

function wordOf(kpi: Kpi): KpiWord {
  const { id, name, abbreviation, unit, direction } = kpi;
  const title = abbreviation === undefined ? name : `${name} (${abbreviation})`;
  return { name: kpiWord(kpi), title, unit, direction, isOfRevenue: isOfRevenue(id) };
}
