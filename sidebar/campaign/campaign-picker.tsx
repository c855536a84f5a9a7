import type { CampaignBrief } from '../../src/apps-script/endpoints/plan/list-campaigns';
import { Button } from '../ui/button';
import { ProblemRemark } from '../ui/problem-list';

interface CampaignPickerProps {
  readonly campaigns: readonly CampaignBrief[];
  readonly chosen: CampaignBrief;
  readonly isBusy: boolean;
  readonly onChoose: (name: string) => void;
  readonly onReload: () => void;
}

/** The campaign that everything below is about, with its goal and day in one line. */
export function CampaignPicker(props: CampaignPickerProps) {
  const { campaigns, chosen, isBusy, onChoose, onReload } = props;
  return (
    <div class="picker">
      <div class="picker-head">
        <label for="campaign">Campaign</label>
        <Button
          look="word"
          label={isBusy ? undefined : 'Reload what the tabs hold'}
          onClick={onReload}
        >
          {isBusy ? 'Reloading …' : 'Reload'}
        </Button>
      </div>
      <select
        id="campaign"
        class="field"
        dir="auto"
        value={chosen.name}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {campaigns.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <div class="campaign-line">
        {chosen.line !== '' && <p class="quiet">{chosen.line}</p>}
        <ProblemRemark problems={chosen.problems} />
      </div>
    </div>
  );
}
