import { type Formula, number, operation, text } from '../../cells/formula';
import type { Creator } from '../../tabs/rows/campaign-rows';
import type { Table } from '../../tabs/rows/read-table';
import { type Condition, countWhere, isHostile, type SourceTab, type TimeSign } from './aggregate';
import { type ReportSource, sourceTab } from './report-source';

/** The tabs whose rows are added up. */
export type CountedTab = 'posts' | 'results';

/** The cells that say which campaign and up to when is counted. */
export interface ScopeCells {
  readonly campaign: Formula;
  /** The last moment that counts. */
  readonly until: Formula;
  /** The first moment after the as-of day. */
  readonly dayAfterAsOf: Formula;
}

/** Which rows of the source tabs are whose, as conditions for formulas. */
export class SourceRows {
  constructor(
    private readonly source: ReportSource,
    private readonly cells: ScopeCells,
  ) {}

  tab(table: Table): SourceTab {
    return sourceTab(this.source, table);
  }

  /** Whether the workbook has the tab at all. */
  has(tab: CountedTab): boolean {
    return this.source.tables[tab].placeOf('campaign') !== undefined;
  }

  /** `written` is what the compared cell holds, which decides how it is compared. */
  equals(table: Table, id: string, name: Formula, written: string): Condition[] {
    const place = table.placeOf(id);
    return place === undefined
      ? []
      : [{ place, kind: 'equals', name, hostile: isHostile(written) }];
  }

  /** For a value that was fixed when the report was built: a text, or nothing. */
  equalsOrBlank(table: Table, id: string, written: string): Condition[] {
    return written === '' ? this.blank(table, id) : this.equals(table, id, text(written), written);
  }

  blank(table: Table, id: string): Condition[] {
    const place = table.placeOf(id);
    return place === undefined ? [] : [{ place, kind: 'blank' }];
  }

  ofCampaign(table: Table): Condition[] {
    return this.equals(table, 'campaign', this.cells.campaign, this.source.campaign.name);
  }

  /** The row of a creator in `Creators`; `name` is the cell with the name. */
  inRoster({ nameColumn, name: written, platformAsWritten }: Creator, name: Formula): Condition[] {
    const { creators } = this.source.tables;
    return [
      ...this.ofCampaign(creators),
      ...this.equals(creators, nameColumn, name, written),
      ...this.equals(creators, 'platform', text(platformAsWritten), platformAsWritten),
      ...(nameColumn === 'handle' ? this.blank(creators, 'creator') : []),
    ];
  }

  /** The rows of a creator up to the as-of moment, as alternatives of which no row fulfils two. */
  ofCreator(tab: CountedTab, creator: Creator, name: Formula): Condition[][] {
    const { source } = this;
    const table = source.tables[tab];
    const who = [...this.ofCampaign(table), ...this.equals(table, 'creator', name, creator.name)];
    const platforms = this.platformsOf(tab, creator);
    return platforms.flatMap((platform) =>
      this.inTime(tab).map((time) => [...who, ...platform, ...time]),
    );
  }

  /** A row without a platform belongs to a creator who has only one; otherwise to nobody. */
  private platformsOf(tab: CountedTab, creator: Creator): Condition[][] {
    const table = this.source.tables[tab];
    const isOnly = this.hasOnePlatform(creator);
    if (table.placeOf('platform') === undefined) return isOnly ? [[]] : [];
    const platforms = this.source
      .spellings(tab, creator.platform.name)
      .map((spelling) => this.equals(table, 'platform', text(spelling), spelling));
    if (tab === 'results' && isOnly) platforms.push(this.blank(table, 'platform'));
    return platforms;
  }

  private hasOnePlatform({ name }: Creator): boolean {
    const same = this.source.creators.filter(
      (each) => each.name.toLowerCase() === name.toLowerCase(),
    );
    return same.length === 1;
  }

  /** Posts count up to the moment, results by calendar day; a row without a date was not dated later. */
  private inTime(tab: CountedTab): Condition[][] {
    const place = this.datePlace(tab);
    if (place === undefined) return [[]];
    const dated: Condition[] =
      tab === 'posts'
        ? [this.dated(place, '<=', this.cells.until)]
        : [this.dated(place, '<', this.cells.dayAfterAsOf)];
    return this.source.hasUndated[tab] ? [dated, [{ place, kind: 'blank' }]] : [dated];
  }

  dated(place: number, sign: TimeSign, moment: Formula): Condition {
    return { place, kind: 'compare', sign, moment };
  }

  /** Dated after the as-of moment. */
  later(tab: CountedTab, place: number): Condition {
    return tab === 'posts'
      ? this.dated(place, '>', this.cells.until)
      : this.dated(place, '>=', this.cells.dayAfterAsOf);
  }

  datePlace(tab: CountedTab): number | undefined {
    return this.source.tables[tab].placeOf(tab === 'posts' ? 'posted_at' : 'date');
  }

  /** The number of rows of the campaign in a tab, whoever they belong to. */
  countAll(table: Table): Formula {
    const rows = this.ofCampaign(table);
    return rows.length === 0 ? number(0) : countWhere(this.tab(table), rows);
  }

  /** Those of them that are not dated after the as-of moment. */
  countInTime(tab: CountedTab): Formula {
    const table = this.source.tables[tab];
    const place = this.datePlace(tab);
    const all = this.countAll(table);
    if (!this.has(tab) || place === undefined) return all;
    return operation(
      '-',
      all,
      countWhere(this.tab(table), [...this.ofCampaign(table), this.later(tab, place)]),
    );
  }
}
