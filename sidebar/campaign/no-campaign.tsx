import { Button } from '../ui/button';

interface NoCampaignProps {
  readonly isBusy: boolean;
  readonly onOpenPlan: () => void;
  readonly onReload: () => void;
}

/** What to do in a file without a campaign, where a panel is about one. */
export function NoCampaign({ isBusy, onOpenPlan, onReload }: NoCampaignProps) {
  return (
    <>
      <div class="panel-body">
        <h2>Start with a campaign</h2>
        <p>
          No campaign was found in this file. Plan sets up the tabs and starts one in five short
          steps.
        </p>
        <p>
          <Button look="word" onClick={onReload}>
            {isBusy ? 'Looking …' : 'Look for campaigns again'}
          </Button>
        </p>
      </div>
      <div class="panel-footer">
        <Button look="filled" onClick={onOpenPlan}>
          Open Plan
        </Button>
      </div>
    </>
  );
}
