import { identitiesOf } from '../../campaign/creator-identity';
import type { Outcome } from '../../cells/problem';
import { nameKey } from '../../text/name-key';
import { tagPage } from '../check/landing-page';
import { type CodePattern, readPattern } from '../codes/code-pattern';
import { campaignIds } from '../naming/campaign-id';
import type { CreatorRow, LinkedCampaign, LinkInput, LoggedLink } from './plan-input';

/** A campaign with its id, and what of it can be used. */
export interface UsableCampaign extends LinkedCampaign {
  readonly id: string;
  readonly page: Outcome<string>;
  readonly pattern: Outcome<CodePattern>;
}

/** The campaigns by the key of their name; of two of one name the first. */
export function usableCampaigns({
  campaigns,
  log,
}: Pick<LinkInput, 'campaigns' | 'log'>): Map<string, UsableCampaign> {
  const ids = campaignIds(campaigns, log);
  const usable = new Map<string, UsableCampaign>();
  for (const campaign of campaigns) {
    const name = nameKey(campaign.name);
    if (usable.has(name)) continue;
    const where = { tab: 'Campaigns', row: campaign.row, name: campaign.name.trim() };
    usable.set(name, {
      ...campaign,
      id: ids.get(name)!,
      page: tagPage(campaign.landingPage, {}, { ...where, column: 'Landing page' }),
      pattern: readPattern(campaign.codePattern, { ...where, column: 'Code pattern' }),
    });
  }
  return usable;
}

/** What every creator was handed out last, for a look-up by the first of their identities. */
export function lastHandedOut<Logged extends Omit<LoggedLink, 'id'>>(
  log: readonly Logged[],
): Map<string, Logged> {
  return new Map(
    log
      .filter(isOfCreator)
      .flatMap((each) => identitiesOf({ ...each, handle: '' }).map((key) => [key, each] as const)),
  );
}

/** Whether a row of the log holds what a creator has now: neither replaced nor the link of a post. */
export function isOfCreator({ state, post }: Pick<LoggedLink, 'state' | 'post'>): boolean {
  return state !== 'replaced' && (post ?? '').trim() === '';
}

/** The key under which `lastHandedOut` has a creator. */
export function handedOutKey(
  creator: Pick<CreatorRow, 'campaign' | 'creator' | 'platform'>,
): string {
  return identitiesOf({ ...creator, handle: '' })[0] ?? '';
}
