import { useState } from 'preact/hooks';
import type { CampaignForm, CreatorForm } from '../../../../src/campaign/campaign-form';

/** What was typed so far, and where the person stopped. */
export interface Draft {
  readonly form: CampaignForm;
  readonly step: number;
  /** For which objective and use case KPIs were suggested last. */
  readonly suggestedFor: string;
  /** The campaign that creators and rates were taken from; blank for none. */
  readonly from: string;
}

const NO_KPI = { kpi: '', target: null } as const;

const BLANK_FORM: CampaignForm = {
  ...{ name: '', objective: '', useCase: '', landingPage: '' },
  ...{ primary: NO_KPI, by: '', diagnostic: NO_KPI, efficiency: NO_KPI },
  ...{ start: '', end: '', budget: null, margin: null, currency: '', offer: '', notes: '' },
  ...{ creators: [], posts: [], carried: {} },
};

export const BLANK_DRAFT: Draft = { form: BLANK_FORM, step: 0, suggestedFor: '', from: '' };

export function blankCreator(stage: string, platform: string): CreatorForm {
  return {
    ...{ creator: '', handle: '', platform, stage, postingDate: '' },
    ...{ fee: null, notes: '', carried: {} },
  };
}

/** Whether anything was typed. */
export function isBegun({ form }: Draft): boolean {
  return JSON.stringify(form) !== JSON.stringify(BLANK_FORM);
}

/**
 * The draft of a workbook's next campaign. It outlives the page where the browser lets it: a sidebar is closed by
 * a click beside it.
 */
export function useDraft(workbook: string): readonly [Draft, (next: Draft) => void] {
  const [draft, setDraft] = useState(() => keptDraft(workbook));
  const put = (next: Draft) => {
    setDraft(next);
    keep(workbook, next);
  };
  return [draft, put];
}

const keyOf = (workbook: string) => `creator-funnel:plan:${workbook}`;

function keptDraft(workbook: string): Draft {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(workbook)) ?? 'null') as Draft | null;
    // What an older page kept may lack fields.
    return kept === null
      ? BLANK_DRAFT
      : { ...BLANK_DRAFT, ...kept, form: { ...BLANK_FORM, ...kept.form } };
  } catch {
    return BLANK_DRAFT;
  }
}

function keep(workbook: string, draft: Draft): void {
  try {
    if (isBegun(draft)) localStorage.setItem(keyOf(workbook), JSON.stringify(draft));
    else localStorage.removeItem(keyOf(workbook));
  } catch {
    // The draft lasts as long as the page.
  }
}
