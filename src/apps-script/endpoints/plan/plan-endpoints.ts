import { WORKBOOK } from '../../../tabs/workbook';
import { filledText, listOf, nullable, oneOf, simple, text } from '../../schema';
import { endpoint } from '../endpoint';
import { TAB_NAME } from '../names';
import { CAMPAIGN_FORM } from './campaign-form-schema';
import { lastCampaignOf } from './last-campaign';
import { briefsOfCampaigns } from './list-campaigns';
import { removeExamplesOf, setUpState, setUpWorkbookAt } from './set-up-workbook';
import { showPlaceOf } from './show-place';
import { checkCampaignForm, startCampaignFrom } from './start-campaign';
import { suggestedKpis } from './suggest-kpis';

const ROW = simple(
  'the number of a row',
  (given): given is number => Number.isInteger(given) && Number(given) > 0,
);

const FORM = {
  name: 'form',
  summary: 'the campaign as it was typed',
  schema: CAMPAIGN_FORM,
} as const;

/** What the picker of campaigns and the Plan panel may ask. */
export const PLAN_ENDPOINTS = {
  listCampaigns: endpoint({
    summary: 'The campaigns in the order of their tab, each with a line on where it stands.',
    effect: 'read',
    parameters: [],
    handle: () => briefsOfCampaigns(new Date()),
  }),
  getSetUp: endpoint({
    summary: 'Which tabs of the workbook are there, and which would be made. Writes nothing.',
    effect: 'read',
    parameters: [],
    handle: () => setUpState(new Date()),
  }),
  setUpWorkbook: endpoint({
    summary: 'Makes tabs that are missing, with a few example rows in a new workbook.',
    effect: 'write',
    parameters: [
      {
        name: 'tabs',
        summary: 'the names of the tabs to make',
        schema: listOf('names of tabs', oneOf(WORKBOOK.map(({ name }) => name))),
      },
    ],
    handle: (tabs) => setUpWorkbookAt(tabs, new Date()),
  }),
  removeExamples: endpoint({
    summary: 'Removes the example rows that nobody has changed, and says what is left.',
    effect: 'write',
    parameters: [],
    handle: removeExamplesOf,
  }),
  showPlace: endpoint({
    summary: 'Brings a tab to the front and selects a cell, a row or the head of a column in it.',
    effect: 'read',
    parameters: [
      { name: 'tab', summary: "the tab's name", schema: TAB_NAME },
      { name: 'row', summary: "the row's number; null for none", schema: nullable(ROW) },
      {
        name: 'column',
        summary: 'the header of the column; null for none',
        schema: nullable(filledText('the header of a column')),
      },
    ],
    handle: showPlaceOf,
  }),
  suggestKpis: endpoint({
    summary: 'The KPIs that fit a goal, with reasons, and all that there are.',
    effect: 'read',
    parameters: [
      {
        name: 'objective',
        summary: 'awareness, consideration, conversion or loyalty',
        schema: text('an objective'),
      },
      {
        name: 'useCase',
        summary: 'DTC, app install, B2B, paid UGC or always-on; blank for none',
        schema: text('a use case, or blank for none'),
      },
    ],
    handle: suggestedKpis,
  }),
  lastCampaign: endpoint({
    summary: 'What the campaign that started last hands on to the next one. Writes nothing.',
    effect: 'read',
    parameters: [],
    handle: lastCampaignOf,
  }),
  checkCampaign: endpoint({
    summary: 'What is wrong with a planned campaign, field by field. Writes nothing.',
    effect: 'read',
    parameters: [FORM],
    handle: checkCampaignForm,
  }),
  startCampaign: endpoint({
    summary:
      'Writes a planned campaign to Campaigns, Targets, Creators and Posts: all of its rows, or none.',
    effect: 'write',
    parameters: [FORM],
    handle: (form) => startCampaignFrom(form, new Date()),
  }),
};
