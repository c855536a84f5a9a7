import { DOUBT_KINDS, REPAIRS } from '../../../report/doubts/doubt';
import { filledText, nullable, oneOf } from '../../schema';
import { endpoint } from '../endpoint';
import { CAMPAIGN_NAME, TAB_NAME } from '../names';
import { AS_OF } from './as-of';
import { buildReportFor, openReportOf, readReportOf } from './build-report';
import { findDoubtsOf } from './find-doubts';
import { repairDoubtOf, UNDO, undoRepairOf } from './repair-doubt';
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
  findDoubts: endpoint({
    summary: 'What is known to be wrong in the tabs with what the report of a campaign counts.',
    effect: 'read',
    parameters: [CAMPAIGN],
    handle: (campaign) => findDoubtsOf(campaign, new Date()),
  }),
  repairDoubt: endpoint({
    summary: 'Does what a part of a doubt offers, if it is found still.',
    effect: 'write',
    parameters: [
      CAMPAIGN,
      { name: 'kind', summary: 'the kind of the doubt', schema: oneOf(DOUBT_KINDS) },
      { name: 'key', summary: 'the key of the part', schema: filledText('the key of a part') },
      { name: 'does', summary: 'which of its repairs', schema: oneOf(REPAIRS) },
    ],
    handle: (campaign, kind, key, does) => repairDoubtOf(campaign, kind, key, does, new Date()),
  }),
  undoRepair: endpoint({
    summary: 'Takes a repair back and says how many rows or tabs it was.',
    effect: 'write',
    parameters: [{ name: 'undo', summary: 'what the repair gave', schema: UNDO }],
    handle: undoRepairOf,
  }),
  openReport: endpoint({
    summary: 'Shows the report of a campaign.',
    effect: 'read',
    parameters: [CAMPAIGN],
    handle: openReportOf,
  }),
};
