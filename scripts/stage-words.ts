import type { FunctionCategory } from '../src/functions/custom-function';

/** What a page about a stage says beside what the catalogs know. */
export interface StageWords {
  readonly file: string;
  readonly category: FunctionCategory;
  readonly title: string;
  /** The question that the stage answers. */
  readonly question: string;
  readonly paragraphs: readonly string[];
  readonly mistakes: readonly string[];
}

export const STAGE_WORDS: readonly StageWords[] = [
  {
    file: 'awareness.md',
    category: 'Awareness',
    title: 'Awareness: did the right people see it?',
    question:
      'Awareness is about people who did not know the brand. Count people, and what it cost to get in front of them.',
    paragraphs: [
      `Start from reach, not from views: one person can view ten times. Then ask whether they were the right people
([\`QUALIFIED_REACH\`](functions.md#qualified_reach)) and whether they stayed to the end
([\`COMPLETION_RATE\`](functions.md#completion_rate)). Hold the price against your ads with
[\`CPM\`](functions.md#cpm).`,
      `For a column of posts, write one formula on top of it: \`=CPM(F2:F; M2:M)\` fills the cells below, stays blank where
nothing is known, and follows every edit.`,
    ],
    mistakes: [
      'Adding up the reach of posts or creators and calling it people: who follows two creators is counted twice. Call it total reach.',
      'Comparing hook rates of TikTok and Meta: one counts two seconds, the other three.',
      'Putting EMV into ROI. It is what ads would have cost, not money that came in.',
      'Judging an awareness campaign by its engagement rate: small accounts win it and reach nobody.',
    ],
  },
  {
    file: 'consideration.md',
    category: 'Consideration',
    title: 'Consideration: did they care, and did they come?',
    question:
      'Consideration is what people did with it: they watched, saved, answered, passed it on, and clicked.',
    paragraphs: [
      `An engagement rate means nothing without its base. Over followers it is the number of public profiles, over reach the
number of creators' own insights, over views that of TikTok. Choose one for a campaign, write it into the label, and
compare only rates of the same base.`,
      `For the rate of several posts add up first: \`=ENGAGEMENT_RATE(SUM(N2:Q20); SUM(R2:R20))\`. The mean of the rates is
another number, in which a tiny post counts as much as a huge one.`,
      `Numbers age. A post has most of its engagement after a day or two: compare posts at the same
[\`CHECKPOINT\`](functions.md#checkpoint), and watch the first hours with
[\`ENGAGEMENT_VELOCITY\`](functions.md#engagement_velocity).`,
    ],
    mistakes: [
      'Comparing an engagement rate over followers with one over reach: the second is often ten times the first.',
      'Mixing up conversation and conversion: CONVERSATION_RATE counts comments, CONVERSION_RATE orders.',
      'Reading CTR over views next to CTR over impressions.',
      'Taking a session rate far below 1 for low interest: look at the link first.',
    ],
  },
  {
    file: 'conversion.md',
    category: 'Conversion',
    title: 'Conversion: what came of it, and what did it cost?',
    question: 'Conversion is orders, installs and leads, and the money on both sides.',
    paragraphs: [
      `[\`CPA\`](functions.md#cpa) is the number to steer by, but with five orders it moves by chance alone. Show it with
[\`CPA_INTERVAL\`](functions.md#cpa_interval): at no orders and a fee of 1,200 the cost per order is at least 325.`,
      `[\`ROAS\`](functions.md#roas) is revenue over cost. Whether that is a profit depends on your margin:
[\`BREAK_EVEN_ROAS\`](functions.md#break_even_roas) tells the line, [\`ROI\`](functions.md#roi) what is left.`,
      `Before the next booking, turn it round: [\`FAIR_FEE\`](functions.md#fair_fee) is what the creator is worth at the cost you
can afford.`,
    ],
    mistakes: [
      'Selling ROAS as ROI: a ROAS of 2 at a margin of 40% is a loss.',
      'Reading CPI as the cost of an impression: here it is that of an install.',
      'Adding orders by click to orders by code: many have both. See BLENDED_CONVERSIONS.',
      'A code that is used more often than its link is clicked: it may be on a coupon site. See CODE_LEAK.',
      'Calling a campaign a failure in its first week: late orders come in for 30 days. See RESULT_STATUS.',
    ],
  },
  {
    file: 'loyalty.md',
    category: 'Loyalty',
    title: 'Loyalty: did they come back?',
    question:
      'Loyalty is what customers do after the first order. It takes the longest and pays the best.',
    paragraphs: [
      `Give a group of customers time before you judge it, and judge every group after the same time: those of last week
cannot have come back yet.`,
    ],
    mistakes: [
      'Comparing customers of January with customers of last week.',
      'Counting followers as loyal: following costs nothing.',
      'A lifetime value without its horizon: over one year or over five it is another number.',
    ],
  },
  {
    file: 'lift.md',
    category: 'Lift and attribution',
    title: 'Lift and attribution: what would have happened anyway?',
    question:
      'Links and codes count who came by them. Lift asks what would have happened without the campaign.',
    paragraphs: [
      `With two groups, people who saw it and people who did not, use [\`LIFT\`](functions.md#lift) and its interval. It is proof
only where the groups were drawn by lot; otherwise say exposed and not exposed.`,
      `Without a second group, hold the days after a post against the same weekdays before it:
[\`BASELINE_LIFT\`](functions.md#baseline_lift). It gives a range, because days differ by chance.`,
      `With links, codes and a survey, [\`BLENDED_CONVERSIONS\`](functions.md#blended_conversions) counts each order once. Keep lift
in a row of its own: it answers another question.`,
    ],
    mistakes: [
      'Showing a lift without its interval. With 0 inside, it may be chance.',
      'Asking for the p value first: with enough people every difference is significant, and too small to pay.',
      'Adding survey answers of buyers who clicked: they are counted already.',
      'Giving the whole excess of a week to one creator when three posted.',
      'Starting a test without LIFT_SAMPLE_SIZE, and finding out afterwards that nothing could be seen.',
    ],
  },
];
