import { endpoint } from '../endpoint';
import { CAMPAIGN_NAME } from '../names';
import { nullable } from '../schema';
import { AS_OF } from './as-of';
import { buildReportFor, openReportOf, readReportOf } from './build-report';
import { convertTextNumbersOfWorkbook, textNumbersOfWorkbook } from './text-numbers';

const CAMPAIGN = {
  name: 'campaign',
  summary: "the campaign's name",
  schema: CAMPAIGN_NAME,
} as const;

/** What the Report panel may ask. */
export const REPORT_ENDPOINTS = {
  findTextNumbers: endpoint({
    summary: 'The cells of number columns that hold text, in the tabs that reports read.',
    effect: 'read',
    parameters: [],
    handle: textNumbersOfWorkbook,
  }),
  convertTextNumbers: endpoint({
    summary: 'Makes numbers of those that mean one number only, and says what is left.',
    effect: 'write',
    parameters: [],
    handle: convertTextNumbersOfWorkbook,
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
