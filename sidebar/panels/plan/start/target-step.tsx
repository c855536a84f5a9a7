import type { SuggestedKpis } from '../../../../src/apps-script/endpoints/plan/suggest-kpis';
import { DayField, NumberField, TextField } from './fields';
import type { StepProps } from './step';
import { targetHint } from './words';

interface TargetStepProps extends StepProps {
  /** Null until the KPIs are known. */
  readonly kpis: SuggestedKpis | null;
}

/** What is to be reached, by when, and with how much. */
export function TargetStep({ draft, problems, onForm, kpis }: TargetStepProps) {
  const { form } = draft;
  const wordOf = (kpi: string) => kpis?.all.find(({ name }) => name === kpi);
  const labelOf = (kpi: string) => `${wordOf(kpi)?.title ?? kpi} target`;
  const hintOf = (kpi: string) => {
    const found = wordOf(kpi);
    return found === undefined ? '' : targetHint(found);
  };
  const asksMargin =
    form.margin !== null ||
    kpis?.sellsGoods === true ||
    [form.primary, form.diagnostic, form.efficiency].some(({ kpi }) => wordOf(kpi)?.isOfRevenue);
  return (
    <>
      <NumberField
        name="primary.target"
        label={labelOf(form.primary.kpi)}
        value={form.primary.target}
        problems={problems}
        hint={hintOf(form.primary.kpi)}
        onChange={(target) => onForm({ primary: { ...form.primary, target } })}
      />
      {(['diagnostic', 'efficiency'] as const)
        .filter((role) => form[role].kpi !== '')
        .map((role) => (
          <NumberField
            key={role}
            name={`${role}.target`}
            label={labelOf(form[role].kpi)}
            isOptional={role === 'diagnostic'}
            value={form[role].target}
            problems={problems}
            hint={hintOf(form[role].kpi)}
            onChange={(target) => onForm({ [role]: { ...form[role], target } })}
          />
        ))}
      <div class="plan-pair">
        <DayField
          name="start"
          label="Start"
          value={form.start}
          problems={problems}
          onChange={(start) => onForm({ start })}
        />
        <DayField
          name="end"
          label="End"
          value={form.end}
          problems={problems}
          // The deadline of the target is the end until somebody says otherwise.
          onChange={(end) =>
            onForm({ end, by: form.by === '' || form.by === form.end ? end : form.by })
          }
        />
      </div>
      <DayField
        name="by"
        label="Reach the target by"
        value={form.by}
        problems={problems}
        onChange={(by) => onForm({ by })}
      />
      <div class="plan-pair">
        <NumberField
          name="budget"
          label="Budget"
          isOptional
          value={form.budget}
          problems={problems}
          onChange={(budget) => onForm({ budget })}
        />
        <TextField
          name="currency"
          label="Currency"
          isOptional
          value={form.currency}
          problems={problems}
          placeholder="USD"
          onChange={(currency) => onForm({ currency })}
        />
      </div>
      {asksMargin && (
        <NumberField
          name="margin"
          label="Margin"
          isOptional
          value={form.margin}
          problems={problems}
          hint="In percent, such as 60: what the goods leave of a sale. Without it ROI counts the revenue whole and looks too good."
          onChange={(margin) => onForm({ margin })}
        />
      )}
      <TextField
        name="offer"
        label="Offer"
        isOptional
        value={form.offer}
        problems={problems}
        placeholder="15%"
        hint="It goes into the promo codes."
        onChange={(offer) => onForm({ offer })}
      />
    </>
  );
}
