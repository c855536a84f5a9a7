import type {
  CampaignForm,
  CreatorForm,
  KpiTarget,
  PostForm,
} from '../../../campaign/campaign-form';
import {
  BOOLEAN,
  listOf,
  NUMBER,
  nullable,
  objectOf,
  recordOf,
  TEXT,
  TEXT_OR_NUMBER,
} from '../../schema';

/** Null where none is given. */
const AMOUNT = nullable(NUMBER);

const KPI_TARGET = objectOf<KpiTarget>('a KPI with its target', { kpi: TEXT, target: AMOUNT });

const CARRIED = recordOf('cells by the ids of their columns', TEXT_OR_NUMBER);

const CREATOR_FORM = objectOf<CreatorForm>('a planned creator', {
  creator: TEXT,
  handle: TEXT,
  platform: TEXT,
  stage: TEXT,
  postingDate: TEXT,
  fee: AMOUNT,
  notes: TEXT,
  carried: CARRIED,
});

const POST_FORM = objectOf<PostForm>('a planned post', {
  creator: NUMBER,
  type: TEXT,
  due: TEXT,
  hasOwnLink: BOOLEAN,
});

/** A planned campaign of the right shape; whether it can be started is for `problemsOf` to say, field by field. */
export const CAMPAIGN_FORM = objectOf<CampaignForm>('a planned campaign', {
  name: TEXT,
  objective: TEXT,
  useCase: TEXT,
  landingPage: TEXT,
  primary: KPI_TARGET,
  by: TEXT,
  diagnostic: KPI_TARGET,
  efficiency: KPI_TARGET,
  start: TEXT,
  end: TEXT,
  budget: AMOUNT,
  margin: AMOUNT,
  currency: TEXT,
  offer: TEXT,
  notes: TEXT,
  creators: listOf('a list of planned creators', CREATOR_FORM),
  posts: listOf('a list of planned posts', POST_FORM),
  carried: CARRIED,
});
