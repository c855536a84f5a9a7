import { type Formula, number, operation, text } from '../../../cells/formula';
import { sheetKey } from '../../../text/name-key';
import type { BookedPosts } from '../../columns';
import {
  BOOKED_COLUMNS,
  CHECKED,
  CHECKED_COLUMN,
  type CountedTab,
  DATE_COLUMN,
  type MeasuredTab,
} from '../../grain';
import type { MeasuredCampaign, MeasuredCreator } from '../../measured-campaign';
import {
  type Condition,
  countWhere,
  isAmbiguous,
  type SourceTab,
  sumWhere,
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

  /** The campaign's rows, without those that people left out. */
  ofCampaign(tab: SourceTab): Condition[] {
    return [...this.named(tab), ...this.checkedAs(tab, CHECKED.leftOut, 'other')];
  }

  /** The campaign's rows that people left out; undefined where the tab cannot say so. */
  leftOut(tab: SourceTab): Condition[] | undefined {
    const checked = this.checkedAs(tab, CHECKED.leftOut, 'equals');
    return checked.length === 0 ? undefined : [...this.named(tab), ...checked];
  }

  /** Rows that people found right: nothing where the tab cannot say so. */
  right(tab: SourceTab): Condition[] {
    return this.checkedAs(tab, CHECKED.right, 'equals');
  }

  private checkedAs(tab: SourceTab, word: string, how: 'equals' | 'other'): Condition[] {
    const place = tab.placeOf(CHECKED_COLUMN);
    if (place === undefined) return [];
    return how === 'other'
      ? [{ place, kind: 'other', than: word }]
      : [{ place, kind: 'equals', name: text(word), ambiguous: false }];
  }

  private named(tab: SourceTab): Condition[] {
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
    return this.whereAny(this.ofOne(counted, creator, name), this.inTime(counted));
  }

  /** The booked posts of a creator; of those that are not live yet, whenever they are due. */
  booked(which: BookedPosts, creator: MeasuredCreator, name: Formula): Condition[][] {
    const { address, dueOnly } = this.bookedBy();
    const date = this.datePlace('posts');
    const own = this.ofOne('posts', creator, name);
    switch (which) {
      case 'booked':
        return this.whereAny(own, [[address], dueOnly]);
      case 'delivered':
        return this.whereAny(
          own,
          // A date may be emptied after the report was built.
          this.inTime('posts', true).map((time) => [...time, address]),
        );
      case 'unaddressed':
        if (date === undefined) return [];
        return this.whereAny(own, [[...dueOnly, this.dated(date, '<=', this.cells.until)]]);
    }
  }

  /** The booked posts of the campaign, whoever they belong to. */
  bookedOfCampaign(): Condition[][] {
    const { address, dueOnly } = this.bookedBy();
    return this.whereAny([this.ofCampaign(this.tabs.posts)], [[address], dueOnly]);
  }

  /** A post is booked by its address, or else by the day on which it is due. */
  private bookedBy(): { readonly address: Condition; readonly dueOnly: readonly Condition[] } {
    const place = (id: string) => this.tabs.posts.placeOf(id)!;
    const { address, due } = BOOKED_COLUMNS;
    return {
      address: { place: place(address), kind: 'filled' },
      dueOnly: [
        { place: place(address), kind: 'blank' },
        { place: place(due), kind: 'number' },
      ],
    };
  }

  private ofOne(counted: CountedTab, creator: MeasuredCreator, name: Formula): Condition[][] {
    const tab = this.tabs[counted];
    const who = [...this.ofCampaign(tab), ...this.equals(tab, 'creator', name, creator.name)];
    return this.platformsOf(counted, creator).map((platform) => [...who, ...platform]);
  }

  private whereAny(
    rows: readonly (readonly Condition[])[],
    alternatives: readonly (readonly Condition[])[],
  ): Condition[][] {
    return rows.flatMap((each) => alternatives.map((other) => [...each, ...other]));
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
  private inTime(
    counted: CountedTab,
    hasUndated = this.campaign.hasUndated[counted],
  ): Condition[][] {
    const place = this.datePlace(counted);
    if (place === undefined) return [[]];
    const dated: Condition[] =
      counted === 'posts'
        ? [this.dated(place, '<=', this.cells.until)]
        : [this.dated(place, '<', this.cells.dayAfterAsOf)];
    return hasUndated ? [dated, [{ place, kind: 'blank' }]] : [dated];
  }

  /** The rows of the campaign that are out by the as-of moment, whoever they belong to. */
  liveOfCampaign(): Condition[][] {
    const { posts } = this.tabs;
    const campaign = this.ofCampaign(posts);
    return this.liveOnly(this.inTime('posts', true).map((time) => [...campaign, ...time]));
  }

  /** Of rows of Posts those that are out: among rows without a date, a post that is only planned has no address. */
  liveOnly(alternatives: readonly (readonly Condition[])[]): Condition[][] {
    const address = this.tabs.posts.placeOf('post');
    return alternatives.flatMap((conditions): Condition[][] => {
      if (conditions.some(({ kind }) => kind === 'compare')) return [[...conditions]];
      return address === undefined ? [] : [[...conditions, { place: address, kind: 'filled' }]];
    });
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

  /** The sum of a measure over them. */
  sumInTime(counted: CountedTab, measureId: string, conditions: readonly Condition[]): Formula {
    const tab = this.tabs[counted];
    const rows = [...this.ofCampaign(tab), ...conditions];
    const measure = tab.placeOf(measureId)!;
    const all = sumWhere(tab, measure, rows);
    const place = this.datePlace(counted);
    if (place === undefined) return all;
    return operation('-', all, sumWhere(tab, measure, [...rows, this.later(counted, place)]));
  }

  /** The results of a source; `name` is the cell with its name. */
  ofSource(name: Formula): Condition[] {
    const place = this.tabs.results.placeOf('source');
    const ambiguous = this.campaign.sources.some(isAmbiguous);
    return place === undefined ? [] : [{ place, kind: 'equals', name, ambiguous }];
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
