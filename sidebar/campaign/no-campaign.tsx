import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy';
import type { StarterTab } from './starter-tab';

/** Written into the page by the build, from the declaration of the tabs. */
declare const STARTER_TABS: readonly StarterTab[];

interface NoCampaignProps {
  readonly isBusy: boolean;
  readonly onReload: () => void;
}

/** What to do in a file without a campaign. */
export function NoCampaign({ isBusy, onReload }: NoCampaignProps) {
  return (
    <>
      <div class="panel-body">
        <h2>Start with a campaign</h2>
        <p>
          No campaign was found in this file. Links and reports work from{' '}
          {STARTER_TABS.length === 2 ? 'two' : STARTER_TABS.length} tabs:
        </p>
        <ol class="starters">
          {STARTER_TABS.map(({ name, row, headers }) => (
            <li key={name}>
              <p class="starter-head">
                <b>{name}</b>
                <CopyButton
                  text={headers.join('\t')}
                  what={`headers for ${name}`}
                  word="Copy headers"
                />
              </p>
              <p class="quiet">A row is {row}:</p>
              <p class="quiet">{headers.join(' · ')}</p>
            </li>
          ))}
        </ol>
        <p>
          Add a tab with each name, paste its headers into cell A1 and fill one row. An objective is
          awareness, consideration, conversion or loyalty; a primary KPI is CPA, ROAS, engagement
          rate or any other.
        </p>
        <p class="quiet">Your own columns may stand between them.</p>
      </div>
      <div class="panel-foot">
        <Button look="filled" onClick={onReload}>
          {isBusy ? 'Looking …' : 'Look for campaigns again'}
        </Button>
      </div>
    </>
  );
}
