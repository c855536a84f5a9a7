import type { Column, Tab } from '../tab';

/** What a column is for, where its header leaves that open: by tab, then by the column's id. */
export const COLUMN_NOTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Campaigns: {
    campaign: 'Its name, each once. The other tabs name the campaign by it.',
    objective: 'What the campaign is for: it decides which KPIs fit.',
    use_case: 'Decides what a conversion is: an order, an install or a lead.',
    landing_page: 'Every link starts from it. Begins with https://.',
    end: 'It counts to its end.',
    budget: "In the campaign's currency.",
    margin: 'Share of the revenue that is left after the goods: for ROI and break-even.',
    primary_kpi: 'The one KPI tied to the goal.',
    target: 'For the primary KPI, in its unit: 25 for a CPA, 0.045 for a rate of 4.5%.',
    diagnostic_kpi: 'The KPI that explains why.',
    er_basis: 'What engagement rates are measured over.',
    settle_after_days: 'How long late results are waited for: 30 where blank.',
    utm_campaign: 'The name as a slug where blank.',
    code_pattern: '{NAME}{OFFER} where blank. {HANDLE}, {CAMPAIGN}, {NN} and {CHECK} work too.',
    offer: 'Such as 15%: it goes into the codes.',
  },
  Targets: {
    campaign: 'As in Campaigns.',
    kpi: 'A KPI beside the two in Campaigns.',
    platform: 'Blank: the whole campaign.',
    target: "In the KPI's unit: 0.045 for a rate of 4.5%.",
    by: 'The deadline.',
  },
  Creators: {
    campaign: 'As in Campaigns.',
    creator: 'The name. This or Handle must be filled.',
    handle: 'The account on the platform.',
    stage: 'What the creator is booked for, and judged by.',
    posting_date: 'The day of the first post.',
    commission: 'A fixed amount.',
    commission_rate: 'Share of the revenue.',
    boost: 'What is paid to promote the posts.',
    currency: "Of this row's amounts: that of the campaign where blank.",
    exchange_rate: "One unit of the row's currency in that of the campaign.",
    audience_check: 'Whether the followers are real people, and who looked.',
    target_audience_share: 'Share of the followers who are in the target group.',
    link: 'Generated where blank.',
    code: 'Generated where blank.',
  },
  Links: {
    created: 'Rows are added by Creator Funnel and never changed: the log of what was handed out.',
    channel: 'Where Google Analytics 4 files the link.',
    state: 'A replaced link is not handed out again.',
  },
  Posts: {
    creator: 'The name as in Creators.',
    post: 'Its address: blank while the post is only planned.',
    due: 'The day it is planned for.',
    type: 'Such as reel, story or bio.',
    link: 'A link of its own, where the post has one.',
    measured_at: 'When the numbers of this row were read.',
    thumbnail_impressions: "YouTube's count of thumbnails shown.",
    watch_time: 'Seconds in all.',
    spend: "What was paid to promote the post, in the campaign's currency.",
  },
  Snapshots: { post: 'Its address, as in Posts.', watch_time: 'Seconds in all.' },
  Results: {
    creator: 'The name as in Creators.',
    platform: 'May be blank where the creator has one platform in the campaign.',
    source: 'Where the numbers of this row come from. Numbers of two sources are never added.',
    engagement_time: 'Seconds in all.',
    click_orders: 'Orders with a tracked click.',
    code_orders: "Orders with the creator's code.",
    click_and_code_orders: 'Orders counted in both.',
    revenue: 'After discounts, without shipping and tax.',
    repeat_customers: 'Customers with two or more orders.',
    redemptions: 'Orders that used the code.',
  },
  'Daily totals': { source: 'The account, shop or site that the row is about.' },
  Experiments: {
    exposed_yes: 'People who saw it and did or said what was asked.',
    control_yes: 'People who did not see it and did or said the same.',
    randomised: 'Whether chance decided who saw it.',
  },
  Benchmarks: { source: 'Who published the range; your own history counts too.' },
  Learnings: { next_time: 'What to do differently: shown when the next campaign is started.' },
};

/** What stands in the note of a header; blank where the header says it all. */
export function noteOf(tab: Tab, column: Column): string {
  return [
    column.required ? 'Needed in every row.' : '',
    COLUMN_NOTES[tab.name]?.[column.id] ?? '',
    formInWords(column),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function formInWords({ type, choices, most, format }: Column): string {
  if (choices !== undefined) return `One of ${choices.join(', ')}.`;
  if (type === 'day') return format.includes('hh') ? 'A day with its time.' : 'A day.';
  return most === 1 ? 'A share: 60% or 0.6.' : '';
}
