import type { FunctionComponent } from 'preact';
import type { Server } from '../server';

/** What every panel is given. It is kept while others are shown, so that nothing in it is lost. */
export interface PanelProps {
  readonly server: Server;
  readonly isShown: boolean;
  /** Changes whenever people may have edited the workbook meanwhile. */
  readonly occasion: number;
}

/** What a panel that works in any file is given besides. */
export interface FreePanelProps extends PanelProps {
  /** The campaign that is picked above; null where there is none. */
  readonly picked: string | null;
  /** Reads the campaigns anew, and picks one of them where it is named. */
  readonly onPick: (campaign: string | null) => void;
  /** Opens another panel by its id. */
  readonly onOpenPanel: (id: string) => void;
}

export interface CampaignPanelProps extends PanelProps {
  readonly campaign: string;
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** A panel is about the chosen campaign, or works in any file. */
export type Panel =
  | (Titled & {
      readonly needsCampaign: true;
      readonly Panel: FunctionComponent<CampaignPanelProps>;
    })
  | (Titled & { readonly needsCampaign: false; readonly Panel: FunctionComponent<FreePanelProps> });
