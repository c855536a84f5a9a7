import type {
  BrowsedFunction,
  BrowsedParameter,
  HeaderIds,
} from '../sidebar/panels/functions/browsed-function';
import { ownId } from '../sidebar/panels/functions/columns';
import { ENGAGEMENT_BASES } from '../src/campaign/engagement-basis';
import { FUNCTIONS } from '../src/functions/catalog';
import type { DescribedFunction, DescribedParameter } from '../src/functions/custom-function';
import { type CatalogEntry, functionCatalog } from '../src/functions/function-catalog';
import { REPORTED_KPIS } from '../src/measures/bindings';
import { conversionMeasure } from '../src/measures/conversions';
import { COST_PARTS, ENGAGEMENT_PARTS } from '../src/measures/measures';
import { METRICS } from '../src/metrics/catalog';
import { WORKBOOK } from '../src/tabs/workbook';
import { columnId } from '../src/text/column-id';

/** Those of the KPIs in reports that people look for first, in this order. */
const FIRST = ['CPA', 'ROAS', 'CONVERSION_RATE', 'ENGAGEMENT_RATE', 'CTR', 'CPM', 'ROI'];

const PLAIN = new Set(METRICS.map(({ id }) => id.toUpperCase()));

/** Calculated by reports wherever the tabs have the columns. */
const REPORTED = new Set(REPORTED_KPIS.map((id) => id.toUpperCase()));

/**
 * Where a parameter's numbers stand when no column bears its own name: groups of columns, of which the first that
 * the tab has is taken. What holds for one function alone goes by `FUNCTION.parameter`.
 */
const COLUMN_GROUPS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  cost: [['total_cost'], ['spend'], COST_PARTS],
  conversions: [[conversionMeasure('', null)], ['sales'], ['purchases']],
  engagements: [ENGAGEMENT_PARTS],
  actions: [
    ['clicks', 'redemptions'],
    ['link_clicks', 'redemptions'],
  ],
  base: ENGAGEMENT_BASES.map((basis) => [basis]),
  'CTR.base': [['impressions'], ['reach'], ['views'], ['followers']],
  'REDEMPTION_RATE.base': [['clicks'], ['link_clicks'], ['orders']],
  clicks: [['link_clicks']],
  own_mentions: [['mentions']],
  target_share: [['target_audience_share']],
  positive: [['positive_comments']],
  negative: [['negative_comments']],
  neutral: [['neutral_comments']],
  all_orders: [['orders']],
  survey_named: [['named_in_survey']],
  kpi: [['primary_kpi']],
  post_date: [['posted_at']],
  dates: [['date']],
  values: [['orders'], ['sessions'], ['new_followers']],
  attention: [['impressions'], ['views'], ['reach']],
  action: [['conversions'], ['orders'], ['redemptions'], ['clicks'], ['link_clicks']],
  url: [['landing_page']],
  'UTM_PART.url': [['link']],
  'UTM_CHECK.url': [['link']],
  'UTM_LINK.campaign': [['utm_campaign'], ['campaign']],
  content: [['handle']],
  pattern: [['code_pattern']],
  'SLUG.text': [['creator']],
};

/** Every custom function as the sidebar's page carries it, what reports lead with first. */
export function browsedFunctions(): readonly BrowsedFunction[] {
  const rank = ({ name }: BrowsedFunction) => {
    const first = FIRST.indexOf(name);
    if (first >= 0) return first;
    return FIRST.length + (REPORTED.has(name) ? 0 : 1);
  };
  return functionCatalog
    .map((entry, at) => browsed(entry, FUNCTIONS[at]!))
    .sort((one, other) => rank(one) - rank(other));
}

function browsed(entry: CatalogEntry, definition: DescribedFunction): BrowsedFunction {
  const { name, family, meaning, formula, returns, example } = withoutMarks(entry);
  const { notes, searchWords, confusedWith } = withoutMarks(entry);
  const { inputs } = definition.examples[0]!;
  return {
    ...{ name, family, meaning, formula, returns, example },
    ...{ notes, confusedWith },
    searchWords: searchWords.filter((word) => columnId(word) !== name.toLowerCase()),
    parameters: definition.parameters.map((each, at) =>
      parameterOf(each, definition, Array.isArray(inputs[at])),
    ),
    ...(PLAIN.has(name) && { isPlain: true }),
    inReports: FIRST.includes(name) ? 'first' : REPORTED.has(name) ? 'yes' : 'no',
  };
}

/** The marks around code are for the documentation. */
function withoutMarks(entry: CatalogEntry): CatalogEntry {
  return JSON.parse(JSON.stringify(entry).replaceAll('`', '')) as CatalogEntry;
}

function parameterOf(
  { name, summary, optional, wide, single, kind }: DescribedParameter,
  definition: DescribedFunction,
  isColumn: boolean,
): BrowsedParameter {
  const isBlock = 'computeBlock' in definition;
  const groups = COLUMN_GROUPS[`${definition.name}.${name}`] ?? COLUMN_GROUPS[name] ?? [];
  return {
    name,
    description: summary.replaceAll('`', ''),
    ...(optional && { isOptional: true }),
    ...(wide && { isWide: true }),
    ...(kind !== 'number' && { isText: true }),
    ...(isColumn && isBlock ? { takes: 'column' } : single || isBlock ? { takes: 'one' } : {}),
    ...(groups.length > 0 && { columns: groups }),
  };
}

/** The other spellings that the tabs know for their headers; a header's own is its id. */
export function headerIds(): HeaderIds {
  const ids = new Map<string, Set<string>>();
  for (const { columns } of WORKBOOK)
    for (const { id, header, aliases } of columns)
      for (const name of [header, ...aliases].map((each) => each.toLowerCase()))
        if (ownId(name) !== id) ids.set(name, new Set([...(ids.get(name) ?? []), id]));
  return Object.fromEntries([...ids].map(([name, known]) => [name, [...known]]));
}
