import type { PlacedCreator } from '../../campaign/creator-identity';
import type { NamingPolicy } from '../naming/policy';

/** A row of `Creators`; `row` is its number in the sheet, `platform` the platform's own name. */
export interface CreatorRow extends PlacedCreator {
  readonly row: number;
  readonly link: string;
  readonly code: string;
  /** Whether money is put behind the posts: a policy may have a medium of its own for that. */
  readonly isBoosted?: boolean;
}

/** What a row of `Campaigns` says about links and codes. */
export interface LinkedCampaign {
  readonly name: string;
  readonly landingPage: string;
  /** Blank: the slug of the name. */
  readonly utmCampaign: string;
  /** The day it starts, as a serial number; null where the cell is blank or no date. */
  readonly start: number | null;
  readonly codePattern: string;
  readonly offer: string;
}

/** What a row of `Links` says of what was handed out before. */
export interface LoggedLink {
  readonly campaign: string;
  readonly creator: string;
  readonly platform: string;
  readonly link: string;
  readonly code: string;
  readonly id: string;
  /** `replaced` ones are not given out again. */
  readonly state: string;
  /** The post that the link is for; blank or left out: it is the creator's. */
  readonly post?: string;
}

export interface LinkInput {
  /** The creators of the chosen campaigns, those with a link and a code too. */
  readonly creators: readonly CreatorRow[];
  readonly campaigns: readonly LinkedCampaign[];
  /** Every code in `Creators`, of every campaign. */
  readonly codes: readonly string[];
  /** All of `Links`. */
  readonly log: readonly LoggedLink[];
  /** The rows to plan for; all where it is left out. What the others hold is not given out twice. */
  readonly chosen?: ReadonlySet<number>;
  /** The convention of the workbook; the default one where it is left out. */
  readonly policy?: NamingPolicy;
  /** Whether links that would be others now are replaced; only where somebody asked for it. */
  readonly replace?: boolean;
}
