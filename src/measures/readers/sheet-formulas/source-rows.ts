import { type Formula, number, operation, text } from '../../../cells/formula';
import { sheetKey } from '../../../text/name-key';
import { type CountedTab, DATE_COLUMN, type MeasuredTab } from '../../grain';
import type { MeasuredCampaign, MeasuredCreator } from '../../measured-campaign';
import {
  type Condition,
  countWhere,
  isAmbiguous,
  type SourceTab,
  type TimeSign,
} from './conditions';

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
    private readonly campaign: MeasuredCampaign,
    readonly tabs: Readonly<Record<MeasuredTab, SourceTab>>,
    private readonly cells: ScopeCells,
  ) {}

  /** Whether the workbook has the tab at all. */
  has(tab: CountedTab): boolean {
    return this.tabs[tab].placeOf('campaign') !== undefined;
  }

  /** `written` is what the compared cell holds, which decides how it is compared. */
  equals(tab: SourceTab, id: string, name: Formula, written: string): Condition[] {
    const place = tab.placeOf(id);
    return place === undefined
      ? []
      : [{ place, kind: 'equals', name, ambiguous: isAmbiguous(written) }];
  }

  /** For a value that was fixed when the report was built: a text, or nothing. */
  equalsOrBlank(tab: SourceTab, id: string, written: string): Condition[] {
    return written === '' ? this.blank(tab, id) : this.equals(tab, id, text(written), written);
  }

  blank(tab: SourceTab, id: string): Condition[] {
    const place = tab.placeOf(id);
    return place === undefined ? [] : [{ place, kind: 'blank' }];
  }

  ofCampaign(tab: SourceTab): Condition[] {
    return this.equals(tab, 'campaign', this.cells.campaign, this.campaign.campaign.name);
  }

  /** The row of a creator in `Creators`; `name` is the cell with the name. */
  inRoster(creator: MeasuredCreator, name: Formula): Condition[] {
    const { nameColumn, name: written, platformAsWritten } = creator;
    const { creators } = this.tabs;
    return [
      ...this.ofCampaign(creators),
      ...this.equals(creators, nameColumn, name, written),
      ...this.equals(creators, 'platform', text(platformAsWritten), platformAsWritten),
      ...(nameColumn === 'handle' ? this.blank(creators, 'creator') : []),
    ];
  }

  /** The rows of a creator up to the as-of moment, as alternatives of which no row fulfils two. */
  ofCreator(counted: CountedTab, creator: MeasuredCreator, name: Formula): Condition[][] {
    const tab = this.tabs[counted];
    const who = [...this.ofCampaign(tab), ...this.equals(tab, 'creator', name, creator.name)];
    return this.platformsOf(counted, creator).flatMap((platform) =>
      this.inTime(counted).map((time) => [...who, ...platform, ...time]),
    );
  }

  /** A row without a platform belongs to a creator who has only one; otherwise it is unmatched. */
  private platformsOf(counted: CountedTab, creator: MeasuredCreator): Condition[][] {
    const tab = this.tabs[counted];
    const isOnly = this.hasOnePlatform(creator);
    if (tab.placeOf('platform') === undefined) return isOnly ? [[]] : [];
    const platforms = this.campaign
      .spellings(counted, creator.platform)
      .map((spelling) => this.equals(tab, 'platform', text(spelling), spelling));
    if (counted === 'results' && isOnly) platforms.push(this.blank(tab, 'platform'));
    return platforms;
  }

  private hasOnePlatform({ name }: MeasuredCreator): boolean {
    const same = this.campaign.creators.filter((each) => sheetKey(each.name) === sheetKey(name));
    return same.length === 1;
  }

  /** Posts count up to the moment, results by calendar day; a row without a date was not dated later. */
  private inTime(counted: CountedTab): Condition[][] {
    const place = this.datePlace(counted);
    if (place === undefined) return [[]];
    const dated: Condition[] =
      counted === 'posts'
        ? [this.dated(place, '<=', this.cells.until)]
        : [this.dated(place, '<', this.cells.dayAfterAsOf)];
    return this.campaign.hasUndated[counted] ? [dated, [{ place, kind: 'blank' }]] : [dated];
  }

  dated(place: number, sign: TimeSign, moment: Formula): Condition {
    return { place, kind: 'compare', sign, moment };
  }

  /** Dated after the as-of moment. */
  later(counted: CountedTab, place: number): Condition {
    return counted === 'posts'
      ? this.dated(place, '>', this.cells.until)
      : this.dated(place, '>=', this.cells.dayAfterAsOf);
  }

  datePlace(counted: CountedTab): number | undefined {
    return this.tabs[counted].placeOf(DATE_COLUMN[counted]);
  }

  /** The number of rows of the campaign in a tab, whoever they belong to. */
  countAll(tab: SourceTab): Formula {
    const rows = this.ofCampaign(tab);
    return rows.length === 0 ? number(0) : countWhere(tab, rows);
  }

  /** The number of rows of the campaign that fulfil the conditions and are not dated after the as-of moment. */
  countInTime(counted: CountedTab, conditions: readonly Condition[] = []): Formula {
    const tab = this.tabs[counted];
    const rows = [...this.ofCampaign(tab), ...conditions];
    const place = this.datePlace(counted);
    const all = rows.length === 0 ? number(0) : countWhere(tab, rows);
    if (!this.has(counted) || place === undefined) return all;
    return operation('-', all, countWhere(tab, [...rows, this.later(counted, place)]));
  }

  /** The number of the creators' results, by the as-of day, in which a source has a value for a measure. */
  countOfSource(measureId: string, name: Formula, written: string): Formula {
    const { results } = this.tabs;
    return this.countInTime('results', [
      ...this.equals(results, 'source', name, written),
      { place: results.placeOf(measureId)!, kind: 'number' },
    ]);
  }
}
