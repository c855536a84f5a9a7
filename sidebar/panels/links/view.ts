import type { FunctionComponent } from 'preact';
import type { CampaignPanelProps } from '../panel';

export type ViewId = 'links' | 'check' | 'hand-over' | 'naming';

/** What every view of the Links panel is given. */
export interface ViewProps extends CampaignPanelProps {
  /** Tells the other views that links, codes or naming have changed. */
  readonly onWritten: () => void;
  readonly onGo: (view: ViewId) => void;
}

export interface View {
  readonly id: ViewId;
  readonly title: string;
  readonly View: FunctionComponent<ViewProps>;
}
