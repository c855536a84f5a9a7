import type { DoubtKind } from '../doubt';

/** What is said of one and of several, without what has changed, which is said part by part. */
export const SAID: Readonly<
  Record<Exclude<DoubtKind, 'changed'>, readonly [one: string, many: string]>
> = {
  missing_tab: ['tab of this report is gone', 'tabs of this report are gone'],
  unmatched: ['row has no creator of this campaign', 'rows have no creator of this campaign'],
  not_numbers: [
    'cell holds text, or a fraction where a count belongs',
    'cells hold text, or a fraction where a count belongs',
  ],
  doubled: ['row stands twice', 'rows stand twice'],
  no_campaign: [
    'row names a campaign that is not in Campaigns',
    'rows name a campaign that is not in Campaigns',
  ],
};
