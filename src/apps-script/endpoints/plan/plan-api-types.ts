import type { CampaignForm } from '../../../campaign/campaign-form';
import type { FieldProblem } from '../../../campaign/start-campaign';
import type { Outcome } from '../../../cells/problem';
import type { Direction, Unit } from '../../../metrics/metric';
import type { TabInTheWay } from '../../../tabs/set-up/set-up-workbook';

/** What the Plan panel may ask. Plain JSON goes in and out; a problem is a value. */
export interface PlanApi {
  /** Which tabs are there, and which would be made. */
  getSetUp(): Outcome<SetUpState>;
  /** Makes the tabs that are missing. */
  setUpWorkbook(): Outcome<SetUpDone>;
  /** Removes the example rows that nobody has changed. */
  removeExamples(): Outcome<RemovedExamples>;
  /** Brings a tab to the front. */
  showTab(tab: string): Outcome<null>;
  /** The KPIs that fit an objective (a stage) and a use case (blank for none), and all that there are. */
  suggestKpis(objective: string, useCase: string): Outcome<SuggestedKpis>;
  /** What the campaign that started last hands on; null where there is none. */
  lastCampaign(): Outcome<LastCampaign | null>;
  /** What is wrong with a form; nothing is written. */
  checkCampaign(form: CampaignForm): Outcome<CheckedForm>;
  /** Writes the rows of a new campaign, all of them or none. */
  startCampaign(form: CampaignForm): Outcome<CampaignStart>;
}

/** A KPI by the name that the form and the tabs take. */
export interface KpiWord {
  readonly name: string;
  /** For people who do not know the abbreviation: `Conversion rate (CVR)`. */
  readonly title: string;
  readonly unit: Unit;
  readonly direction: Direction;
}

export interface SuggestedKpi extends KpiWord {
  readonly role: 'primary' | 'diagnostic' | 'efficiency';
  readonly why: string;
}

export interface SuggestedKpis {
  readonly suggested: readonly SuggestedKpi[];
  /** Numbers that look like success for this objective and are not. */
  readonly vanity: readonly { readonly name: string; readonly why: string }[];
  /** Every KPI, the suggested ones too, by name. */
  readonly all: readonly KpiWord[];
}

export interface LastCampaign {
  readonly name: string;
  /** The form with everything that is handed on; name, days, budget and posts are blank. */
  readonly form: CampaignForm;
  readonly learnings: readonly Learning[];
  /** How links are named, in one sentence: the policy is the workbook's. */
  readonly policy: string;
}

export interface Learning {
  /** Blank: about the campaign as a whole. */
  readonly creator: string;
  readonly happened: string;
  readonly next: string;
}

export interface CheckedForm {
  readonly problems: readonly FieldProblem[];
}

export interface CampaignStart {
  /** What was written; null where the form has problems, and nothing was. */
  readonly started: StartedCampaign | null;
  readonly problems: readonly FieldProblem[];
}

/** How many rows were written, and how many posts got a link of their own. */
export interface StartedCampaign {
  readonly campaign: string;
  readonly targets: number;
  readonly creators: number;
  readonly posts: number;
  readonly links: number;
}

export interface SetUpState {
  /** Tells this file from the others of the person. */
  readonly workbook: string;
  /** Tabs of ours that are there. */
  readonly present: readonly string[];
  readonly missing: readonly { readonly name: string; readonly row: string }[];
  readonly inTheWay: readonly TabInTheWay[];
  /** How many example rows setting up would make, in all tabs. */
  readonly newExamples: number;
  /** Whether rows of the example campaign are there. */
  readonly hasExamples: boolean;
}

export interface SetUpDone {
  readonly made: readonly string[];
  /** Tabs that were there: nothing in them was touched. */
  readonly kept: readonly string[];
  readonly inTheWay: readonly TabInTheWay[];
  /** How many example rows there are now. */
  readonly examples: number;
}

export interface RemovedExamples {
  readonly removed: number;
  /** Rows of the example campaign that stay, each with the reason. */
  readonly left: readonly string[];
}
