import { identitiesOf } from '../../campaign/creator-identity';
import type { Problem } from '../../cells/problem';
import { nameKey } from '../../text/name-key';
import type { CampaignTags } from '../address/campaign-url';
import { readLink } from '../address/link-target';
import { type Forecast, forecast } from '../ga4/forecast';
import {
  describePolicy,
  describeStyle,
  type PolicyWarning,
  policyWarnings,
  type TagDescription,
} from '../naming/describe-policy';
import type { NamingPolicy } from '../naming/policy';
import { linkOf } from './creator-link';
import { usableCampaigns } from './link-campaigns';
import { linkChanges } from './link-changes';
import type { LinkInput } from './plan-input';

/** What a policy does, before it is saved. */
export interface PolicyPreview {
  readonly tags: readonly TagDescription[];
  /** How names are written, in one sentence. */
  readonly style: string;
  readonly warnings: readonly PolicyWarning[];
  /** The first creator who can have a link; null where there is none yet. */
  readonly row: PreviewedRow | null;
  /** How many links that stand now would be others; they stay until somebody replaces them. */
  readonly changes: number;
}

/** A real row of `Creators` and the link it would get. */
export interface PreviewedRow {
  readonly row: number;
  readonly creator: string;
  readonly platform: string;
  readonly link: string;
  readonly tags: Partial<CampaignTags>;
  readonly forecast: Pick<Forecast, 'channel' | 'rule' | 'asOf' | 'message' | 'fix'> | null;
  /** Why no link can be made. */
  readonly problems: readonly Problem[];
}

/** What a policy says, warns of, and would make of the rows that are there. */
export function previewPolicy(policy: NamingPolicy, input: LinkInput): PolicyPreview {
  return {
    tags: describePolicy(policy),
    style: describeStyle(policy),
    warnings: policyWarnings(policy),
    row: rowBy(policy, input),
    changes: linkChanges({ ...input, policy }).length,
  };
}

function rowBy(policy: NamingPolicy, input: LinkInput): PreviewedRow | null {
  const campaigns = usableCampaigns(input);
  for (const creator of input.creators) {
    const campaign = campaigns.get(nameKey(creator.campaign));
    if (campaign?.page.ok !== true || identitiesOf(creator).length === 0) continue;
    const link = linkOf({
      creator,
      campaign,
      policy,
      where: { tab: 'Creators', row: creator.row },
    });
    const tags = link.ok ? readLink(link.value) : {};
    const who = { row: creator.row, creator: creator.creator, platform: creator.platform };
    if (!link.ok) return { ...who, link: '', tags, forecast: null, problems: link.problems };
    const { channel, rule, asOf, message, fix } = forecast(tags, creator.platform);
    return {
      ...who,
      ...{ link: link.value, tags, problems: [] },
      forecast: { channel, rule, asOf, message, fix },
    };
  }
  return null;
}
