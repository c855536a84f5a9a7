import { compactDay } from '../../cells/serial-date';
import { checkCharacters } from '../../text/check-characters';
import { nameKey } from '../../text/name-key';
import { slug } from './slug';

/** A campaign as far as its id depends on it. */
export interface DatedCampaign {
  readonly name: string;
  /** The day it starts, as a serial number; null where the cell is blank or no date. */
  readonly start: number | null;
}

/** A campaign's id in a link that was handed out. */
export interface LoggedId {
  readonly campaign: string;
  readonly id: string;
}

const LAST_SERIAL = 2_958_465;

/** A campaign's name as a tag value; one without letters and digits gets characters that stay the same. */
export function campaignSlug(name: string): string {
  return slug(name) || `campaign-${checkCharacters(name).toLowerCase()}`;
}

/**
 * An id for every campaign, by `nameKey`: the one its links in the log carry, else its slug and the day it
 * starts. Two campaigns never share an id: an id in the log belongs to the campaign that had it first, and a new one
 * that is taken ends in `-2`, `-3` …
 *
 * @example campaignIds([{ name: 'Spring Launch', start: 46083 }], []) // spring-launch → spring-launch-20260302
 */
export function campaignIds(
  campaigns: readonly DatedCampaign[],
  log: readonly LoggedId[],
): Map<string, string> {
  const owners = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const { campaign, id } of log) {
    const owner = nameKey(campaign);
    const owned = nameKey(id);
    if (owned === '' || owner === '') continue;
    if (!owners.has(owned)) owners.set(owned, owner);
    if (owners.get(owned) === owner && !ids.has(owner)) ids.set(owner, id.trim());
  }
  for (const { name, start } of campaigns) {
    const owner = nameKey(name);
    if (ids.has(owner)) continue;
    const wanted = isDay(start) ? `${campaignSlug(name)}-${compactDay(start)}` : campaignSlug(name);
    let id = wanted;
    for (let number = 2; owners.has(nameKey(id)); number++) id = `${wanted}-${number}`;
    owners.set(nameKey(id), owner);
    ids.set(owner, id);
  }
  return ids;
}

function isDay(serial: number | null): serial is number {
  return serial !== null && serial >= 1 && serial <= LAST_SERIAL;
}
