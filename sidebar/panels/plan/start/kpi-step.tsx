import { useEffect } from 'preact/hooks';
import type {
  KpiWord,
  SuggestedKpi,
} from '../../../../src/apps-script/endpoints/plan/suggest-kpis';
import type { CampaignForm, KpiTarget } from '../../../../src/campaign/campaign-form';
import { ErrorBanner } from '../../../ui/notice';
import type { Query } from '../../../ui/query';
import { Skeleton } from '../../../ui/skeleton';
import { type Option, SelectField } from './fields';
import type { StepProps } from './step';
import { goalOf, type Suggestions } from './suggestions';

type Role = SuggestedKpi['role'];

const ROLES: readonly { readonly role: Role; readonly label: string; readonly about: string }[] = [
  { role: 'primary', label: 'Primary KPI', about: 'The one tied to the goal.' },
  { role: 'diagnostic', label: 'Diagnostic KPI', about: 'The one that explains why.' },
  { role: 'efficiency', label: 'Efficiency KPI', about: 'What it costs.' },
];

interface KpiStepProps extends StepProps {
  readonly suggestions: Query<Suggestions>;
}

/** Two or three KPIs that fit the objective, each with its reason; any other may be chosen. */
export function KpiStep({ draft, problems, onDraft, onForm, suggestions }: KpiStepProps) {
  const { form } = draft;
  const { value, fault, reload } = suggestions;
  const goal = goalOf(form);
  useEffect(() => {
    if (value?.goal !== goal || draft.suggestedFor === goal) return;
    onDraft({
      ...draft,
      form: { ...form, ...suggestedTo(form, value.suggested) },
      suggestedFor: goal,
    });
  });
  if (fault !== null)
    return <ErrorBanner title="No KPIs could be suggested." fault={fault} onTryAgain={reload} />;
  if (value?.goal !== goal || draft.suggestedFor !== goal)
    return <Skeleton what="the KPIs that fit" rows={3} />;
  const groups = [
    { label: 'Suggested', options: value.suggested.map(optionOf) },
    { label: 'All KPIs', options: value.all.map(optionOf) },
  ];
  return (
    <>
      <p>
        For <b>{form.objective}</b>: one KPI for the goal, one that explains it, one for the money.
        Leave the rest alone.
      </p>
      {ROLES.map(({ role, label, about }) => (
        <SelectField
          key={role}
          name={`${role}.kpi`}
          label={label}
          isOptional={role !== 'primary'}
          value={form[role].kpi}
          problems={problems}
          groups={groups}
          blank={role === 'primary' ? 'Choose one' : 'None'}
          hint={
            value.suggested.find(({ name }) => name === form[role].kpi)?.why ??
            `${about} You chose another one than suggested.`
          }
          onChange={(kpi) => onForm({ [role]: { kpi, target: null } })}
        />
      ))}
      {value.vanity.length > 0 && (
        <div class="plan-vanity">
          <h3>Better left out of the headline</h3>
          <ul class="lines quiet">
            {value.vanity.map(({ name, why }) => (
              <li key={name}>
                {name}: {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function optionOf({ name, title }: KpiWord): Option {
  return { value: name, text: title };
}

/** The suggested KPIs; a target that was set for the same KPI stays. */
function suggestedTo(
  form: CampaignForm,
  suggested: readonly SuggestedKpi[],
): Pick<CampaignForm, Role> {
  const before = [form.primary, form.diagnostic, form.efficiency];
  const targetFor = (role: Role): KpiTarget => {
    const kpi = suggested.find((each) => each.role === role)?.name ?? '';
    return { kpi, target: before.find((each) => each.kpi === kpi)?.target ?? null };
  };
  return {
    primary: targetFor('primary'),
    diagnostic: targetFor('diagnostic'),
    efficiency: targetFor('efficiency'),
  };
}
