import { CreatorsOnce, type PlacedCreator } from '../../campaign/creator-identity';
import { isDropped } from '../../campaign/creator-status';
import { findPlatform } from '../../campaign/platforms';
import { type NotText, notText } from '../../cells/cell-value';
import { type Problem, problem, unexpected } from '../../cells/problem';
import { shortDay } from '../../cells/serial-date';
import type { Stage } from '../../metrics/metric';
import { CREATORS } from '../workbook';
import { stageIn } from './campaigns';
import { isTotal } from './left-out';
import { leftOut } from './read-table';
import { cellOf, Decoder, type Reading, type Records, type RowRecord } from './records';

/** A row of `Creators`: blank texts are `''`, blank or unreadable numbers null; days are serial numbers. */
export interface CreatorRecord extends RowRecord, PlacedCreator {
  /** The name, or the handle where there is none. */
  readonly creator: string;
  /** The same as it is written, which is what formulas compare. */
  readonly name: string;
  /** Which column holds it. */
  readonly nameColumn: 'creator' | 'handle';
  /** The platform's own name, or what is written where no platform is called so. */
  readonly platform: string;
  /** The platform as it is written in the sheet, which is what formulas compare. */
  readonly platformAsWritten: string;
  readonly stage: Stage | '';
  readonly currency: string;
  readonly postingDate: number | null;
  readonly status: string;
  readonly isDropped: boolean;
  /** Whether money is put behind the posts. */
  readonly isBoosted: boolean;
  readonly fee: number | null;
  readonly link: string;
  readonly code: string;
  /** What the code's cell holds where it is no text: the code that was typed is lost. */
  readonly codeCell?: NotText;
}

/** A creator in whose row nothing is wrong. */
export type Creator = CreatorRecord;

export const creatorDecoder: Decoder<CreatorRecord> = new Decoder(CREATORS, (cells) => {
  const [creator, handle] = [cells.text('creator'), cells.text('handle')];
  const [platform, status] = [cells.text('platform'), cells.text('status')];
  const codeCell = notText(cells.raw('code'));
  return {
    row: cells.row,
    cells,
    campaign: cells.text('campaign'),
    creator: creator.trim() || handle.trim(),
    name: creator === '' ? handle : creator,
    nameColumn: creator === '' ? 'handle' : 'creator',
    handle,
    platform: platformNamed(platform),
    platformAsWritten: platform,
    stage: stageIn(cells, 'stage'),
    currency: cells.text('currency').trim(),
    postingDate: cells.number('posting_date') ?? null,
    status,
    isDropped: isDropped(status),
    isBoosted: (cells.number('boost') ?? 0) > 0,
    fee: cells.number('fee') ?? null,
    link: cells.text('link'),
    code: cells.text('code') || dayInWords(cells.day('code')),
    ...(codeCell === undefined ? {} : { codeCell }),
  };
});

/** The platform's own name, or what is written where no platform is called so. */
export function platformNamed(written: string): string {
  return findPlatform(written)?.name ?? written.trim();
}

function dayInWords(day: number | undefined): string {
  return day === undefined ? '' : shortDay(day, 0);
}

/**
 * The creators of a campaign, or of all, that can be told from each other, and everything that is wrong with a row, or
 * with the named columns of it: a name or a handle stands once on a platform.
 */
export function readCreators(
  creators: Records<CreatorRecord>,
  campaign?: string,
  columnIds?: readonly string[],
): Reading<Creator> {
  const once = new CreatorsOnce();
  const rows: Creator[] = [];
  const problems: Problem[] = [];
  const passedOver: Problem[] = [];
  for (const record of campaign === undefined ? creators.all() : creators.of(campaign)) {
    const { row, cells, creator } = record;
    if (isTotal(creator) && record.platform === '') {
      passedOver.push(leftOut(CREATORS, row, 'totals'));
      continue;
    }
    problems.push(...cells.problems(columnIds));
    if (creator === '')
      problems.push(
        unexpected(
          'blank',
          cellOf(CREATORS, row, 'creator'),
          '',
          'a creator or, in Handle, a handle',
        ),
      );
    if (!cells.field('platform').ok) continue;
    problems.push(...standsTwice(record, once));
    rows.push(record);
  }
  return { rows, problems, passedOver };
}

function standsTwice(record: CreatorRecord, once: CreatorsOnce): Problem[] {
  const { row, cells, platform } = record;
  const earlier = once.add(record, row);
  if (earlier === undefined) return [];
  const id = earlier.hasSameName && record.nameColumn === 'creator' ? 'creator' : 'handle';
  return [
    problem(
      'duplicate',
      cellOf(CREATORS, row, id),
      `"${cells.text(id)}" stands in row ${earlier.row} already on ${platform}, where each ${id} is expected once on a platform in a campaign`,
    ),
  ];
}
