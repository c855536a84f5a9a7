import { FunctionsPanel } from './functions/functions-panel';
import { LinksPanel } from './links/links-panel';
import type { Panel } from './panel';
import { PlanPanel } from './plan/plan-panel';
import { ReportPanel } from './report/report-panel';

/** The panels in the order of their tabs. */
export const PANELS: readonly Panel[] = [
  { id: 'plan', title: 'Plan', needsCampaign: false, Panel: PlanPanel },
  { id: 'links', title: 'Links', needsCampaign: true, Panel: LinksPanel },
  { id: 'report', title: 'Report', needsCampaign: true, Panel: ReportPanel },
  { id: 'functions', title: 'Functions', needsCampaign: false, Panel: FunctionsPanel },
];
