import { sheetKey } from '../../../text/name-key';
import type { MeasuredCampaign, MeasuredRow } from '../../measured-campaign';
import type { Measure } from '../../measures';
import { isInTime } from './rows-of-creators';

/** Which source a measure is taken from; undefined where none has a value for it. */
export type ChosenSource = (measureId: string) => string | undefined;

/** What decides which source a measure is taken from. */
type WithSources = Pick<MeasuredCampaign, 'results' | 'sources' | 'asOf'> & {
  readonly resultMeasures: readonly Pick<Measure, 'id'>[];
};

/** The first source, in the order of preference, that has a value for a measure by the as-of day. */
export function chosenSources(campaign: WithSources): ChosenSource {
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

/** The results of the one source that a measure is taken from. */
export function fromChosen<R extends MeasuredRow>(
  results: readonly R[],
  measureId: string,
  chosen: ChosenSource,
): readonly R[] {
  const name = chosen(measureId);
  if (name === undefined) return [];
  const source = sheetKey(name);
  return results.filter((row) => sheetKey(row.text('source')) === source);
}
