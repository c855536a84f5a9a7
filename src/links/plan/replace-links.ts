import { grouped } from '../../text/grouped';
import { readLink } from '../address/link-target';
import { channelOf } from '../ga4/link-channel';
import { handedOutKey, isOfCreator } from './link-campaigns';
import { type LinkChange, linkChanges } from './link-changes';
import type { LinkPlan, PlannedLink } from './link-plan';
import type { LinkInput } from './plan-input';

/** New links in the place of old ones, for the log to be appended to and its old rows to be marked. */
export interface Replacements {
  readonly planned: readonly PlannedLink[];
  /** Places in the log of the rows whose state becomes `replaced`. */
  readonly retired: readonly number[];
}

/**
 * Replaces links as somebody has asked for. Codes stay as they are; the old row of the log is kept and marked, and
 * the new one names the link that it replaces.
 */
export function replaceLinks(changes: readonly LinkChange[], input: LinkInput): Replacements {
  const rows = new Map(input.creators.map((creator) => [creator.row, creator]));
  const ofCreators = input.log.flatMap((logged, place) =>
    isOfCreator(logged)
      ? [
          {
            ...{ place, link: logged.link.trim(), owner: handedOutKey(logged) },
            replaces: logged.replaces?.trim() ?? '',
          },
        ]
      : [],
  );
  const byLink = grouped(ofCreators, ({ link }) => link);
  const present = new Set(input.creators.map(handedOutKey));
  const placesOf = (change: LinkChange) => {
    const rows = byLink.get(change.link) ?? [];
    const own = rows.filter(({ owner }) => owner === handedOutKey(change));
    // Under the name that a creator had before, nobody is in the tab any more.
    return own.length > 0 ? own : rows.filter(({ owner }) => !present.has(owner));
  };
  // A run that broke off has written the new row already.
  const isLogged = ({ link, newLink, ...change }: LinkChange) =>
    (byLink.get(newLink) ?? []).some(
      ({ owner, replaces }) => owner === handedOutKey(change) && replaces === link,
    );
  return {
    planned: changes.map((change) => {
      const tags = readLink(change.newLink);
      return {
        row: change.row,
        campaign: change.campaign,
        creator: change.creator,
        platform: change.platform,
        link: change.newLink,
        code: rows.get(change.row)?.code.trim() ?? '',
        isNewLink: true,
        isNewCode: false,
        isLogged: isLogged(change),
        tags,
        channel: channelOf(tags),
        state: 'active',
        replaces: change.link,
      };
    }),
    retired: changes
      .flatMap(placesOf)
      .map(({ place }) => place)
      .sort((left, right) => left - right),
  };
}

/** A plan with every link replaced that would be another one now; new codes of the plan stay in it. */
export function withReplacements(plan: LinkPlan, input: LinkInput): LinkPlan {
  const { planned, retired } = replaceLinks(linkChanges(input), input);
  const byRow = new Map(plan.planned.map((each) => [each.row, each]));
  const replaced = new Set(planned.map(({ row }) => row));
  const merged = planned.map((each) => {
    const before = byRow.get(each.row);
    return before === undefined
      ? each
      : { ...each, code: before.code, isNewCode: before.isNewCode };
  });
  return {
    ...plan,
    planned: [...plan.planned.filter(({ row }) => !replaced.has(row)), ...merged].sort(
      (left, right) => left.row - right.row,
    ),
    retired,
  };
}
