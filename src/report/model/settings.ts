import { CAMPAIGN_STATUS, SETTLE_AFTER_DAYS } from '../../campaign/status';
import { BLANK, call, type Formula, joined, number, operation, text } from '../../cells/formula';
import type { Table } from '../../tabs/rows/read-table';
import type { Column } from '../../tabs/tab';
import { readText } from '../../values/convention';
import { NUMBERS } from '../../values/number-text';
import type { Content } from '../drawing/canvas';
import { COLUMNS_SETTING, columnsRead } from '../source/columns-read';
import type { ReportSource } from '../source/report-source';
import type { Band } from './bands';
import { numberIn, rowOfCampaign, spelledNumber } from './targets';

export const SETTINGS_BAND = { name: 'settings', columns: ['key', 'value'] } as const;

/** The campaign's settings in the report: one cell each, read by everything else. */
export class Settings {
  private readonly rows = new Map<string, number>();

  constructor(private readonly band: Band<(typeof SETTINGS_BAND.columns)[number]>) {}

  /** Keeps a value under a name and gives its cell. */
  set(key: string, value: Content): Formula {
    this.rows.set(key, this.band.add({ key, value }));
    return this.get(key);
  }

  get(key: string): Formula {
    const row = this.rows.get(key);
    if (row === undefined) throw new Error(`The report has no setting ${key} yet`);
    return this.band.cell('value', row);
  }
}

/** Writes what the campaign's row says, live, and the as-of moment that a refresh rewrites. */
export function writeCampaignSettings(settings: Settings, source: ReportSource): void {
  const { campaign, tables, asOf } = source;
  settings.set('campaign', campaign.name);
  settings.set('client', campaign.client);
  settings.set('objective', campaign.objective);
  settings.set('conversions', campaign.conversions);
  settings.set('currency', campaign.currency);
  settings.set('engagement_basis', source.basis);
  settings.set('primary_kpi', campaign.primaryKpi.id);
  settings.set('diagnostic_kpi', campaign.diagnosticKpi?.id ?? '');
  settings.set('as_of', asOf);
  // A criterion is text of fifteen digits: without a hair more it would leave out what is dated exactly then.
  settings.set('until', operation('+', settings.get('as_of'), number(1e-9)));
  settings.set('day_after_as_of', operation('+', call('INT', settings.get('as_of')), number(1)));
  const live = (key: string, id: string) =>
    settings.set(key, campaignNumber(settings.get('campaign'), source, id));
  live('start', 'start');
  live('end', 'end');
  live('budget', 'budget');
  live('margin_given', 'margin');
  live('primary_target', 'target');
  live('diagnostic_target', 'diagnostic_target');
  live('settle_given', 'settle_after_days');
  settings.set('margin', orElse(settings.get('margin_given'), number(1)));
  settings.set('settle_days', orElse(settings.get('settle_given'), number(SETTLE_AFTER_DAYS)));
  settings.set('end_moment', endOfDayFormula(settings.get('end')));
  settings.set('creators', source.creators.length);
  settings.set('built_posts', tables.posts.rows.length);
  settings.set('built_results', tables.results.rows.length);
  settings.set(COLUMNS_SETTING, columnsRead(tables));
}

export function orElse(value: Formula, otherwise: Formula): Formula {
  return call('IF', call('ISNUMBER', value), value, otherwise);
}

function endOfDayFormula(moment: Formula): Formula {
  const isBare = operation('=', moment, call('INT', moment));
  const lastSecond = operation('/', number(86_399), number(86_400));
  return call('IF', isBare, operation('+', moment, lastSecond), moment);
}

/** A number of the campaign's row in `Campaigns`; `""` where it is blank. */
function campaignNumber(name: Formula, source: ReportSource, id: string): Formula {
  const place = source.tables.campaigns.placeOf(id);
  return place === undefined
    ? BLANK
    : numberIn(rowOfCampaign(source, name), place, spelledNumber(source.campaign.cells, id));
}

/** Writes where the campaign stands in time: whatever is worded by it asks these cells. */
export function writeTime(settings: Settings, block: { range: (id: string) => Formula }): void {
  settings.set('last_post', call('MAX', number(0), block.range('last_post')));
  const status = settings.set('status', campaignStatus(settings));
  settings.set('latest', call('MAX', settings.get('end_moment'), settings.get('last_post')));
  const is = (word: string) => operation('=', status, text(word));
  const hasEnded = call('OR', is(CAMPAIGN_STATUS.provisional), is(CAMPAIGN_STATUS.settled));
  settings.set('ended', call('IF', hasEnded, number(1), number(0)));
}

/** What is said while late results may come, after the end, and once they are in. */
export interface TimedWords {
  readonly live: Formula;
  readonly ended: Formula;
  /** Left out: as after the end. */
  readonly settled?: Formula;
}

/** The words that fit where the campaign stands. */
export function inItsTime(settings: Settings, { live, ended, settled }: TimedWords): Formula {
  const is = (word: string) => operation('=', settings.get('status'), text(word));
  const after =
    settled === undefined ? ended : call('IF', is(CAMPAIGN_STATUS.settled), settled, ended);
  return call('IF', operation('=', settings.get('ended'), number(1)), after, live);
}

/** Where the campaign stands in time, from the as-of moment, its dates and its last post. */
function campaignStatus(settings: Settings): Formula {
  const [asOf, start, end, lastPost, settle] = [
    'as_of',
    'start',
    'end_moment',
    'last_post',
    'settle_days',
  ].map((key) => settings.get(key)) as [Formula, Formula, Formula, Formula, Formula];
  // Rounded to the second: the end of a day is a fraction that two sums write differently.
  const rounded = (moment: Formula) => call('ROUND', moment, number(5));
  const settledFrom = operation('+', call('MAX', end, lastPost), settle);
  const later = call(
    'IF',
    operation('<', rounded(asOf), rounded(settledFrom)),
    text(CAMPAIGN_STATUS.provisional),
    text(CAMPAIGN_STATUS.settled),
  );
  const started = call(
    'IF',
    operation('<=', rounded(asOf), rounded(end)),
    text(CAMPAIGN_STATUS.live),
    later,
  );
  return call('IF', operation('<', asOf, start), text(CAMPAIGN_STATUS.planned), started);
}

/** Whether a column holds texts that count as numbers: they are left out of nothing. */
export function holdsSpelled({ rows, placeOf }: Table, { id, maySpell }: Column): boolean {
  const place = placeOf(id);
  if (maySpell !== true || place === undefined) return false;
  return rows.some(({ cells }) => {
    const cell = cells[place - 1];
    return typeof cell === 'string' && readText(NUMBERS, cell, undefined).is === 'value';
  });
}

/** `3 creators`, `1 creator`. */
export function counted(count: Formula, one: string, many: string): Formula {
  return joined(
    call('FIXED', count, number(0)),
    call('IF', operation('=', count, number(1)), text(` ${one}`), text(` ${many}`)),
  );
}
