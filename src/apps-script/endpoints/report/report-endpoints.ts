import { endpoint } from '../endpoint';
import { CAMPAIGN_NAME, TAB_NAME } from '../names';
import { nullable, oneOf } from '../schema';
import { AS_OF } from './as-of';
import { buildReportFor, openReportOf, readReportOf } from './build-report';
import {
  convertTextNumbersOfWorkbook,
  type TextConvention,
  textNumbersOfWorkbook,
} from './text-numbers';

const CAMPAIGN = {
  name: 'campaign',
  summary: "the campaign's name",
  schema: CAMPAIGN_NAME,
} as const;

/** What the Report panel may ask. */
export const REPORT_ENDPOINTS = {
  findTextNumbers: endpoint({
    summary: 'The cells of number and day columns that hold text, in the tabs that reports read.',
    effect: 'read',
    parameters: [],
    handle: textNumbersOfWorkbook,
  }),
  convertTextNumbers: endpoint({
    summary: 'Makes numbers and days of those that mean one only, and says what is left.',
    effect: 'write',
    parameters: [],
    handle: () => convertTextNumbersOfWorkbook(null),
  }),
  answerTextNumbers: endpoint({
    summary: 'Makes numbers or days of those of a tab that may be either, as a person means them.',
    effect: 'write',
    parameters: [
      { name: 'tab', summary: "the tab's name", schema: TAB_NAME },
      {
        name: 'convention',
        summary: 'what stands before decimals, or the order of day and month',
        schema: oneOf<TextConvention>(['.', ',', 'dmy', 'mdy']),
      },
    ],
    handle: (tab, convention) => convertTextNumbersOfWorkbook({ tab, convention }),
  }),
  buildReport: endpoint({
    summary: 'Builds or refreshes the report of a campaign.',
    effect: 'write',
    parameters: [
      CAMPAIGN,
      {
        name: 'asOf',
        summary:
          'the day or moment up to which is counted, in ISO form; a bare day is its end, null is now',
        schema: nullable(AS_OF),
      },
    ],
    handle: (campaign, asOf) => buildReportFor(campaign, asOf, new Date()),
  }),
  getReport: endpoint({
    summary: 'What the report of a campaign says, once it is calculated.',
    effect: 'read',
    parameters: [CAMPAIGN],
    handle: readReportOf,
  }),
  openReport: endpoint({
    summary: 'Shows the report of a campaign.',
    effect: 'read',
    parameters: [CAMPAIGN],
    handle: openReportOf,
  }),
};
