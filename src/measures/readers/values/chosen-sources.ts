import { sheetKey } from '../../../text/name-key';
import type { MeasuredCampaign } from '../../measured-campaign';
import { isInTime } from './rows-of-creators';

/** Which source a measure is taken from; undefined where none has a value for it. */
export type ChosenSource = (measureId: string) => string | undefined;

/** The first source, in the order of preference, that has a value for a measure by the as-of day. */
export function chosenSources(campaign: MeasuredCampaign): ChosenSource {
  const counted = campaign.results.filter((row) => isInTime('results', row, campaign.asOf));
  const chosen = new Map<string, string | undefined>();
  for (const { id } of campaign.resultMeasures)
    chosen.set(
      id,
      campaign.sources.find((name) =>
        counted.some(
          (row) => sheetKey(row.text('source')) === sheetKey(name) && row.number(id) !== undefined,
        ),
      ),
    );
  return (id) => chosen.get(id);
}
