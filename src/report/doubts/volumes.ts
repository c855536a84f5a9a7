import { numberInWords } from '../../campaign/number-in-words';
import type { CountedTab } from '../../measures/grain';
import { thingCounted } from '../../measures/kpi-facts';
import type { KpiPart } from '../../measures/kpi-parts';
import { chosenSources } from '../../measures/readers/values/chosen-sources';
import { isInTime } from '../../measures/readers/values/rows-of-creators';
import { VOLUMES, type Volume } from '../../metrics/volumes';
import { sheetKey } from '../../text/name-key';
import type { ReportSource } from '../source/report-source';
import type { DoubtedRow } from './doubt';

/** What is counted in rows, by the ids of columns. */
export type Volumes = Readonly<Record<string, number>>;

/** Adds up what stands in rows of a campaign, of results only what the campaign takes from their source. */
export class DoubtVolumes {
  private readonly chosen: ReturnType<typeof chosenSources>;
  private whole: Volumes | undefined;

  constructor(private readonly source: ReportSource) {
    this.chosen = chosenSources(source);
  }

  of(rows: readonly DoubtedRow[]): Volumes {
    return this.added(rows, (value) => value);
  }

  /** In how many of the rows each column is filled. */
  cellsIn(rows: readonly DoubtedRow[]): Volumes {
    return this.added(rows, () => 1);
  }

  private added(rows: readonly DoubtedRow[], amount: (value: number) => number): Volumes {
    const sums: Record<string, number> = {};
    for (const { tab, row, columns } of rows) {
      if (tab === 'creators') continue;
      const measures = tab === 'posts' ? this.source.postMeasures : this.source.resultMeasures;
      for (const { id } of measures) {
        const value = row.number(id);
        if (value === undefined || columns?.includes(id) === false) continue;
        if (tab === 'results' && !this.isChosen(id, row.text('source'))) continue;
        sums[id] = (sums[id] ?? 0) + amount(value);
      }
    }
    return sums;
  }

  private isChosen(measure: string, source: string): boolean {
    const chosen = this.chosen(measure);
    return chosen !== undefined && sheetKey(chosen) === sheetKey(source);
  }

  /** The rows' part of the campaign's conversions, else of its clicks, revenue or impressions; null where it has none. */
  shareOf(rows: readonly DoubtedRow[]): number | null {
    const part = this.main(this.of(rows), rows);
    const whole = this.main(this.ofAll(), this.everything());
    const place = whole.findIndex((each) => each > 0);
    return place < 0 ? null : (part[place] ?? 0) / whole[place]!;
  }

  /** The volume that says most of rows, and its part of all: `46 orders, 21% of all`; `''` where they count nothing. */
  inWords(rows: readonly DoubtedRow[]): string {
    const part = this.main(this.of(rows), rows);
    const whole = this.main(this.ofAll(), this.everything());
    const at = part.findIndex((each) => each > 0);
    const volume = this.volumeAt(at);
    if (volume === undefined) return '';
    const amount = numberInWords(part[at]!, volume.unit, this.source.campaign.currency);
    const { one, many } = thingCounted(volume);
    const share = whole[at]! > 0 ? `, ${Math.round((100 * part[at]!) / whole[at]!)}% of all` : '';
    return `${amount} ${part[at] === 1 ? one : many}${share}`;
  }

  /** The volume that shares are taken of, and the column of the tabs that it is; undefined where no one column is. */
  shared(): { readonly volume: Volume; readonly part: KpiPart } | undefined {
    const whole = this.main(this.ofAll(), this.everything());
    const at = Math.max(
      0,
      whole.findIndex((each) => each > 0),
    );
    const clicks = this.clicks === 'clicks' ? 'results.clicks' : 'posts.link_clicks';
    const conversions: KpiPart = `results.${this.conversions}`;
    const part = ([conversions, clicks, 'results.revenue'] as const)[at];
    const volume = this.volumeAt(at);
    return part === undefined || volume === undefined ? undefined : { volume, part };
  }

  private volumeAt(at: number): Volume | undefined {
    const ids = [this.conversions, 'clicks', 'revenue', 'impressions'];
    return VOLUMES.find(({ id }) => id === ids[at]);
  }

  private get conversions(): string {
    return this.source.campaign.conversions;
  }

  /** Where Results has clicks, those of posts are in no share of them. */
  private get clicks(): 'clicks' | 'link_clicks' {
    return this.ofAll().clicks === undefined ? 'link_clicks' : 'clicks';
  }

  /** Conversions, clicks, revenue and impressions; of a post without impressions its views. */
  private main(sums: Volumes, rows: readonly DoubtedRow[]): readonly number[] {
    const seen = rows.reduce((sum, { tab, row, columns }) => {
      if (tab !== 'posts' || columns !== undefined) return sum;
      return sum + (row.number('impressions') ?? row.number('views') ?? 0);
    }, 0);
    return [sums[this.conversions] ?? 0, sums[this.clicks] ?? 0, sums.revenue ?? 0, seen];
  }

  private ofAll(): Volumes {
    this.whole ??= this.of(this.everything());
    return this.whole;
  }

  private everything(): readonly DoubtedRow[] {
    const inTime = (tab: CountedTab) =>
      this.source[tab]
        .filter((row) => isInTime(tab, row, this.source.asOf))
        .map((row) => ({ tab, row }));
    return [...inTime('posts'), ...inTime('results')];
  }
}
