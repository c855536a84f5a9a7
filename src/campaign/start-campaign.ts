import type { Cell } from '../cells/cell-value';
import { NOWHERE, type Problem, problem } from '../cells/problem';
import { serialOfIso, shortDay } from '../cells/serial-date';
import { STAGES } from '../metrics/metric';
import { nameKey } from '../text/name-key';
import {
  CARRIED_BY_CAMPAIGN,
  CARRIED_BY_CREATOR,
  type CampaignForm,
  type Carried,
  type CreatorForm,
  type KpiTarget,
  type PostForm,
} from './campaign-form';
import { CreatorsOnce, type PlacedCreator } from './creator-identity';
import { findKpi, type Kpi } from './kpi';
import { findPlatform } from './platforms';
import { findUseCase } from './use-cases';

/** What is wrong with one field: `name`, `primary.target`, `creators.3.platform`, `posts.0.due`. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: Problem;
}

/** What the workbook holds already. */
export interface Standing {
  readonly campaigns: readonly { readonly row: number; readonly name: string }[];
  /** Of any campaign. */
  readonly creators: readonly (PlacedCreator & { readonly row: number })[];
  /** What keeps links from being made of an address; empty where nothing does. */
  readonly pageProblems: (landingPage: string) => readonly Problem[];
}

/** The cells of a row by the column's id; a day is a serial number. */
export type PlannedRow = Readonly<Record<string, Cell>>;

/** The rows to append. Rows of `posts` stand in the order of the form's posts. */
export interface CampaignRows {
  readonly campaigns: readonly PlannedRow[];
  readonly targets: readonly PlannedRow[];
  readonly creators: readonly PlannedRow[];
  readonly posts: readonly PlannedRow[];
}

/** Everything that is wrong with a form, in the order of its fields; empty where it can be started. */
export function problemsOf(form: CampaignForm, standing: Standing): FieldProblem[] {
  return [
    ...goalProblems(form, standing),
    ...kpiProblems(form),
    ...timeProblems(form),
    ...creatorProblems(form, standing),
    ...form.posts.flatMap((post, at) => postProblems(post, at, form)),
  ];
}

/** The rows of a form in which nothing is wrong. */
export function rowsOf(form: CampaignForm): CampaignRows {
  const campaign = form.name.trim();
  return {
    campaigns: [campaignRow(form, campaign)],
    targets: targetRows(form, campaign),
    creators: form.creators.map((creator, at) => creatorRow(creator, at, form, campaign)),
    posts: form.posts.map((post) => postRow(post, form, campaign)),
  };
}

/** A number as the form shows it, in the unit that cells hold: rates are typed in percent. */
export function cellTarget(shown: number, unit: Kpi['unit']): number {
  return unit === 'fraction' ? Number((shown / 100).toPrecision(15)) : shown;
}

/** A number of a cell as the form shows it. */
export function shownTarget(cell: number, unit: Kpi['unit']): number {
  return unit === 'fraction' ? Number((cell * 100).toPrecision(15)) : cell;
}

/** How a KPI is written in cells: as people say it. */
export function kpiWord({ name, abbreviation }: Pick<Kpi, 'name' | 'abbreviation'>): string {
  return abbreviation ?? name;
}

function goalProblems(form: CampaignForm, { campaigns, pageProblems }: Standing): FieldProblem[] {
  const { name, objective, useCase, landingPage } = form;
  const same = campaigns.find((each) => nameKey(each.name) === nameKey(name));
  const inPage = landingPage.trim() === '' ? [] : pageProblems(landingPage.trim());
  return [
    ...when(nameKey(name) === '', 'name', 'Give the campaign a name.'),
    ...(nameKey(name) === '' || same === undefined ? [] : [nameTaken(name.trim(), same.row)]),
    ...when(!STAGES.some((stage) => stage === objective), 'objective', 'Choose an objective.'),
    ...when(
      useCase !== '' && findUseCase(useCase) === undefined,
      'useCase',
      'Choose one of the list, or leave it blank.',
    ),
    ...when(
      landingPage.trim() === '',
      'landingPage',
      'Paste the page that the links lead to, such as https://www.example.com/spring.',
    ),
    ...inPage.map((problem) => ({ field: 'landingPage', problem })),
  ];
}

function nameTaken(name: string, row: number): FieldProblem {
  const advice = `choose another one, such as ${name} 2`;
  const where = { tab: 'Campaigns', row };
  return {
    field: 'name',
    problem: problem('duplicate', where, 'has this name already', '', advice),
  };
}

function kpiProblems(form: CampaignForm): FieldProblem[] {
  const { primary, diagnostic, efficiency, by, start } = form;
  const chosen = [primary, diagnostic, efficiency].map(({ kpi }) => findKpi(kpi)?.id);
  const twice = (at: number) => chosen[at] !== undefined && chosen.indexOf(chosen[at]) !== at;
  return [
    ...when(primary.kpi.trim() === '', 'primary.kpi', 'Choose the KPI tied to the goal.'),
    ...kpiFault(primary, 'primary'),
    ...when(
      primary.target === null,
      'primary.target',
      'Set a number to reach: without one nobody can say how the campaign went.',
    ),
    ...dayProblem(by, 'by', true),
    ...when(
      isBefore(by, start),
      'by',
      `The deadline is before the start on ${inWords(start)}. Choose a later day.`,
    ),
    ...kpiFault(diagnostic, 'diagnostic'),
    ...when(twice(1), 'diagnostic.kpi', 'This is the primary KPI already. Choose another one.'),
    ...kpiFault(efficiency, 'efficiency'),
    ...when(twice(2), 'efficiency.kpi', 'This KPI is chosen above already. Choose another one.'),
    ...when(
      efficiency.kpi.trim() !== '' && efficiency.target === null,
      'efficiency.target',
      'Set a number to reach, or take this KPI out.',
    ),
  ];
}

function kpiFault({ kpi, target }: KpiTarget, field: string): FieldProblem[] {
  return [
    ...when(
      kpi.trim() !== '' && findKpi(kpi) === undefined,
      `${field}.kpi`,
      'Choose a KPI of the list.',
    ),
    ...amountProblem(target, `${field}.target`),
  ];
}

function timeProblems({ start, end, budget, margin, currency }: CampaignForm): FieldProblem[] {
  return [
    ...dayProblem(start, 'start', true),
    ...dayProblem(end, 'end', true),
    ...when(
      isBefore(end, start),
      'end',
      `The end is before the start on ${inWords(start)}. Choose the same day or a later one.`,
    ),
    ...amountProblem(budget, 'budget'),
    ...amountProblem(margin, 'margin'),
    ...when(margin !== null && margin > 100, 'margin', 'Type 100 or less, in percent.'),
    // Cells say 0.6 and mean 60%; nobody has a margin of 1% or less.
    ...when(margin !== null && margin > 0 && margin <= 1, 'margin', 'Type 60 for 60%.'),
    ...when(
      currency.trim() !== '' && !/^[a-z]{3}$/i.test(currency.trim()),
      'currency',
      'Type three letters, such as USD or EUR.',
    ),
  ];
}

function creatorProblems({ name, creators }: CampaignForm, standing: Standing): FieldProblem[] {
  const once = new CreatorsOnce();
  const isTaken = standing.campaigns.some((each) => nameKey(each.name) === nameKey(name));
  // With another name the creators of the campaign that has this one are in nobody's way.
  for (const creator of isTaken ? [] : standing.creators)
    if (nameKey(creator.campaign) === nameKey(name)) once.add(creator, creator.row);
  return creators.flatMap((each, at) => {
    const { creator, handle, platform, stage, postingDate, fee } = each;
    const field = (id: string) => `creators.${at}.${id}`;
    const known = findPlatform(platform);
    const isNamed = creator.trim() !== '' || handle.trim() !== '';
    const earlier =
      isNamed && known !== undefined
        ? once.add({ campaign: name, creator, handle, platform: known.name }, -at - 1)
        : undefined;
    const which = earlier?.hasSameName === true ? 'creator' : 'handle';
    return [
      ...when(!isNamed, field('creator'), 'Type a name or a handle.'),
      ...when(
        earlier !== undefined,
        field(which),
        `${known?.name} has this ${which === 'creator' ? 'name' : 'handle'} already, ${placeOf(earlier?.row ?? 0)}. Each stands once on a platform.`,
      ),
      ...when(known === undefined, field('platform'), 'Choose a platform.'),
      ...when(!STAGES.some((known) => known === stage), field('stage'), 'Choose a stage.'),
      ...dayProblem(postingDate, field('postingDate'), false),
      ...amountProblem(fee, field('fee')),
    ];
  });
}

/** Rows of the sheet are counted from 2 on; creators of the form have the numbers below zero. */
function placeOf(row: number): string {
  return row > 0 ? `in Creators, row ${row}` : `as creator ${-row} of this list`;
}

function postProblems({ creator, due }: PostForm, at: number, form: CampaignForm): FieldProblem[] {
  const field = (id: string) => `posts.${at}.${id}`;
  return [
    ...when(form.creators[creator] === undefined, field('creator'), 'Choose who posts it.'),
    ...dayProblem(due, field('due'), true),
    ...when(
      isBefore(due, form.start) || isBefore(form.end, due),
      field('due'),
      `The campaign runs from ${inWords(form.start)} to ${inWords(form.end)}. Choose a day between.`,
    ),
  ];
}

function when(isWrong: boolean, field: string, message: string): FieldProblem[] {
  return isWrong ? [{ field, problem: problem('unknown_value', NOWHERE, message) }] : [];
}

function amountProblem(amount: number | null, field: string): FieldProblem[] {
  return when(
    amount !== null && !(Number.isFinite(amount) && amount >= 0),
    field,
    'Type a number, zero or more.',
  );
}

function dayProblem(day: string, field: string, isNeeded: boolean): FieldProblem[] {
  return [
    ...when(isNeeded && day.trim() === '', field, 'Choose a day.'),
    ...when(
      day.trim() !== '' && dayOf(day) === undefined,
      field,
      'Choose a day, such as 2026-03-02.',
    ),
  ];
}

/** A whole day as a serial number. */
function dayOf(day: string): number | undefined {
  const serial = serialOfIso(day);
  return Number.isInteger(serial) ? serial : undefined;
}

function isBefore(day: string, other: string): boolean {
  const [one, two] = [dayOf(day), dayOf(other)];
  return one !== undefined && two !== undefined && one < two;
}

function inWords(day: string): string {
  const serial = dayOf(day);
  return serial === undefined ? '' : shortDay(serial, 0);
}

function campaignRow(form: CampaignForm, campaign: string): PlannedRow {
  return filled({
    ...kept(form.carried, CARRIED_BY_CAMPAIGN),
    campaign,
    objective: form.objective,
    use_case: findUseCase(form.useCase),
    landing_page: form.landingPage.trim(),
    start: dayOf(form.start),
    end: dayOf(form.end),
    budget: form.budget,
    margin: form.margin === null ? undefined : cellTarget(form.margin, 'fraction'),
    currency: form.currency.trim().toUpperCase(),
    ...kpiCells('primary_kpi', 'target', form.primary),
    ...kpiCells('diagnostic_kpi', 'diagnostic_target', form.diagnostic),
    offer: form.offer.trim(),
    notes: form.notes.trim(),
  });
}

/** The primary KPI stands here too, for its deadline. */
function targetRows({ primary, efficiency, by }: CampaignForm, campaign: string): PlannedRow[] {
  return [primary, efficiency]
    .filter(({ kpi, target }) => findKpi(kpi) !== undefined && target !== null)
    .map((each) => filled({ campaign, ...kpiCells('kpi', 'target', each), by: dayOf(by) }));
}

function kpiCells(kpiId: string, targetId: string, { kpi, target }: KpiTarget) {
  const found = findKpi(kpi);
  if (found === undefined) return {};
  return {
    [kpiId]: kpiWord(found),
    [targetId]: target === null ? undefined : cellTarget(target, found.unit),
  };
}

function creatorRow(
  form: CreatorForm,
  at: number,
  { posts }: CampaignForm,
  campaign: string,
): PlannedRow {
  const { creator, handle, platform, stage, postingDate, fee, notes, carried } = form;
  const dues = posts.filter((post) => post.creator === at).map(({ due }) => dayOf(due)!);
  return filled({
    ...kept(carried, CARRIED_BY_CREATOR),
    campaign,
    creator: creator.trim(),
    handle: handle.trim(),
    platform: findPlatform(platform)!.name,
    stage,
    posting_date: dayOf(postingDate) ?? [...dues].sort((one, other) => one - other)[0],
    fee,
    status: 'planned',
    notes: notes.trim(),
  });
}

function postRow({ creator, type, due }: PostForm, form: CampaignForm, campaign: string) {
  const { creator: name, handle, platform } = form.creators[creator]!;
  return filled({
    campaign,
    creator: name.trim() || handle.trim(),
    platform: findPlatform(platform)!.name,
    type: type.trim(),
    due: dayOf(due),
  });
}

function kept(carried: Carried, ids: readonly string[]): Carried {
  return Object.fromEntries(Object.entries(carried).filter(([id]) => ids.includes(id)));
}

/** Only the cells that hold something. */
function filled(cells: Readonly<Record<string, Cell | null | undefined>>): PlannedRow {
  return Object.fromEntries(
    Object.entries(cells).filter(
      (each): each is [string, Cell] => each[1] !== null && each[1] !== undefined && each[1] !== '',
    ),
  );
}
