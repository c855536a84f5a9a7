import type { FieldProblem } from '../../../src/campaign/start-campaign';
import { failure, NOWHERE, problem, success } from '../../../src/cells/problem';
import type { FakeServer } from '../fake-google';
import type { OpenedSidebar } from '../open-sidebar';
import {
  CLOSING_LIST,
  EMPTY_FILE,
  GREEN_LIST,
  HALF_FILE,
  LAST,
  NAME_TAKEN,
  RED_LIST,
} from './plan-situations';

/** A state of the Plan panel: what of a calm server is otherwise, and the way there. */
interface PlanState {
  readonly name: string;
  readonly server: FakeServer;
  readonly act: (opened: OpenedSidebar) => Promise<void>;
  readonly seen: string;
}

const never = () => new Promise<never>(() => {});
const lost = (): never => {
  throw new Error('NetworkError: Connection failure due to HTTP 0');
};

const WITHOUT_CAMPAIGN: FakeServer = {
  listCampaigns: () =>
    failure(problem('missing_tab', { tab: 'Campaigns' }, 'the workbook has no such tab')),
};

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const LONG_LAST = {
  ...LAST,
  name: LONG,
  form: {
    ...LAST.form,
    creators: LAST.form.creators.map((each) => ({ ...each, creator: `${LONG} ${each.creator}` })),
  },
};

/** Opens Plan, and presses. */
export const inPlan =
  (...names: readonly string[]) =>
  async ({ sidebar }: OpenedSidebar): Promise<void> => {
    await sidebar.getByRole('tab', { name: 'Plan' }).click();
    for (const name of names) await sidebar.getByRole('button', { name }).first().click();
  };

/** Starts from the last campaign, and goes on to a step, counted from 1. */
export const inStep =
  (step: number, ...names: readonly string[]) =>
  async (opened: OpenedSidebar): Promise<void> => {
    const { sidebar } = opened;
    await inPlan('Start a campaign', 'Start from')(opened);
    for (let next = 2; next <= step; next += 1) {
      await sidebar.getByRole('button', { name: 'Next' }).click();
      await sidebar.getByRole('heading', { name: `Step ${next} of 5` }).waitFor();
    }
    for (const name of names) await sidebar.getByRole('button', { name }).first().click();
  };

/** What is wrong with a field, in one sentence. */
export function faulty(field: string, sentence: string): FieldProblem {
  return { field, problem: problem('unknown_value', NOWHERE, sentence) };
}

/** A server that finds fault with a form once it is asked for the time given, counted from 1. */
export function faultAt(time: number, ...problems: readonly FieldProblem[]): FakeServer {
  let times = 0;
  return {
    lastCampaign: () => success(LAST),
    checkCampaign: () => {
      times += 1;
      return success({ problems: times === time ? problems : [] });
    },
  };
}

export const PLAN_STATES: readonly PlanState[] = [
  {
    name: 'a file to be set up',
    server: { ...WITHOUT_CAMPAIGN, getSetUp: () => success(EMPTY_FILE) },
    act: inPlan(),
    seen: 'Makes 4 tabs',
  },
  {
    name: 'setting up',
    server: { ...WITHOUT_CAMPAIGN, getSetUp: () => success(EMPTY_FILE), setUpWorkbook: never },
    act: inPlan('Set up this workbook'),
    seen: 'Making Campaigns · 1 of 4 …',
  },
  {
    name: 'a plan out of reach',
    server: { getSetUp: lost },
    act: inPlan(),
    seen: 'The workbook could not be read.',
  },
  {
    name: 'tabs that are missing, in the way, and with examples',
    server: { getSetUp: () => success(HALF_FILE), launchChecklist: () => success(RED_LIST) },
    act: inPlan(),
    seen: '1 tab not there yet',
  },
  {
    name: 'examples removed, some left',
    server: {
      getSetUp: () => success(HALF_FILE),
      removeExamples: () =>
        success({
          removed: 7,
          left: [problem('filled', { tab: 'Creators', row: 2 }, 'it was changed')],
        }),
    },
    act: inPlan('Remove the examples'),
    seen: '7 example rows removed.',
  },
  {
    name: 'a red checklist',
    server: { launchChecklist: () => success(RED_LIST) },
    act: inPlan(),
    seen: '4 of 10 in place.',
  },
  {
    name: 'a green checklist',
    server: { launchChecklist: () => success(GREEN_LIST) },
    act: inPlan(),
    seen: 'Everything is in place: launch.',
  },
  {
    name: 'a closing checklist',
    server: { launchChecklist: () => success(CLOSING_LIST) },
    act: inPlan(),
    seen: '1 thing left to close.',
  },
  {
    name: 'step 1 after a campaign of a long name, with errors',
    server: {
      ...faultAt(1, NAME_TAKEN, faulty('landingPage', 'Paste the page.')),
      lastCampaign: () => success(LONG_LAST),
    },
    act: inStep(1, 'Next'),
    seen: '2 fields to fix.',
  },
  {
    name: 'step 2 with an error',
    server: faultAt(2, faulty('diagnostic.kpi', 'This is the primary KPI already.')),
    act: inStep(2, 'Next'),
    seen: 'This is the primary KPI already.',
  },
  {
    name: 'step 3 with errors',
    server: faultAt(
      3,
      faulty('primary.target', 'Set a number to reach.'),
      faulty('end', 'The end is before the start on 2 Mar 2026.'),
    ),
    act: inStep(3, 'Next'),
    seen: 'Set a number to reach.',
  },
  {
    name: 'step 4 with creators of long names and errors',
    server: {
      ...faultAt(4, faulty('creators.1.platform', 'Choose a platform.')),
      lastCampaign: () => success(LONG_LAST),
    },
    act: inStep(4, 'Next'),
    seen: 'Choose a platform.',
  },
  {
    name: 'step 5 with an error',
    server: {
      lastCampaign: () => success(LONG_LAST),
      startCampaign: () =>
        success({ started: null, problems: [faulty('posts.1.due', 'Choose a day.')] }),
    },
    act: inStep(5, 'Add 2 posts', 'Start the campaign'),
    seen: 'Choose a day.',
  },
  {
    name: 'a campaign that could not be started',
    server: { lastCampaign: () => success(LAST), startCampaign: lost },
    act: inStep(5, 'Start the campaign'),
    seen: 'The campaign was not started.',
  },
  {
    name: 'a campaign started',
    server: { lastCampaign: () => success(LAST) },
    act: inStep(5, 'Add 2 posts', 'Start the campaign'),
    seen: '2 creators, 2 planned posts.',
  },
];
