import type { Outcome } from '../../cells/problem';
import type { ReportSummary } from '../../report/read-back/read-report';
import type { GeneratedLinks } from './links/generate-links';
import type { PlanApi } from './plan/plan-api-types';
import type { BuiltReport } from './report/build-report';

/** What the sidebar may ask. Everything that goes in or out is plain JSON; a problem is a value. */
export interface ServerApi extends PlanApi {
  listCampaigns(): Outcome<CampaignBrief[]>;
  previewLinks(campaign: string): Outcome<LinkPreview>;
  generateLinks(
    campaign: string | null,
    creators: readonly CreatorKey[] | null,
  ): Outcome<GeneratedLinks>;
  findTextNumbers(): Outcome<TextNumbers>;
  convertTextNumbers(): Outcome<ConvertedNumbers>;
  buildReport(campaign: string, asOf: string | null): Outcome<BuiltReport>;
  getReport(campaign: string): Outcome<ReportSummary>;
  openReport(campaign: string): Outcome<null>;
  getSelection(): Outcome<Selection>;
  insertFormula(
    tab: string,
    cell: string,
    formula: string,
    replaced: string | null,
  ): Outcome<InsertedFormula>;
  readCell(tab: string, cell: string): Outcome<string>;
  undoInsertion(tab: string, cell: string, formula: string, before: CellContent): Outcome<null>;
}

/** A campaign as the picker shows it. */
export interface CampaignBrief {
  readonly name: string;
  /** Objective, target and day in one line: "Conversion · CPA target $25.00 · day 5 of 30". */
  readonly line: string;
  /** What keeps the campaign's row from being read, in words. */
  readonly problem: string | null;
}

/** A creator of a campaign: the name as the tab shows it, and the platform's own name. */
export interface CreatorKey {
  readonly creator: string;
  readonly platform: string;
}

/** What a creator's row holds, or would hold once links and codes are generated. */
export interface CreatorLink extends CreatorKey {
  readonly handle: string;
  /** Blank where none can be made. */
  readonly link: string;
  readonly code: string;
  readonly isNewLink: boolean;
  readonly isNewCode: boolean;
  /** The channel under which GA4 files the link; blank for a link without tags. */
  readonly channel: string;
  /** Why GA4 would file the link wrongly, and what to do. */
  readonly warning: string | null;
  /** Why no link or code can be made, and what is expected. */
  readonly problem: string | null;
}

export interface LinkPreview {
  readonly creators: readonly CreatorLink[];
  /** What is wrong with the campaign itself. */
  readonly problems: readonly string[];
}

/** A cell of a number column that holds text. */
export interface TextNumber {
  readonly tab: string;
  readonly row: number;
  readonly column: string;
  readonly text: string;
  /** The number it spells; null where only a person can tell. */
  readonly value: number | null;
}

export interface TextNumbers {
  /** How many are found, and how many of them can be converted. */
  readonly count: number;
  readonly convertible: number;
  readonly first: readonly TextNumber[];
}

export interface ConvertedNumbers {
  readonly converted: number;
  readonly left: TextNumbers;
}

/** The cell that is selected, and what stands above its column and beside it. */
export interface Selection {
  readonly tab: string;
  /** The first selected cell: `D5`. */
  readonly cell: string;
  readonly row: number;
  readonly letters: string;
  /** The formula or else what is shown; blank where the cell is empty. */
  readonly held: string;
  /** The filled cells of the first row. */
  readonly headers: readonly ColumnHeader[];
  /** How many columns the tab's grid has. */
  readonly columns: number;
  /** What stands between arguments in this spreadsheet. */
  readonly separator: ';' | ',';
}

export interface ColumnHeader {
  readonly letters: string;
  readonly header: string;
}

/** What a cell holds, so that it can be put back. A date is its serial number; its format stays with the cell. */
export interface CellContent {
  /** With its `=`; blank where there is none. */
  readonly formula: string;
  readonly value: string | number | boolean;
}

export interface InsertedFormula {
  /** As it was written, with the separator of the spreadsheet. */
  readonly formula: string;
  readonly before: CellContent;
}
