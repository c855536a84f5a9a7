import type { Area } from '../../engine/area';
import type { Tab } from '../../engine/tab';
import type { ConditionalFormat } from '../../engine/tab-rules';
import { defineService, type MethodsOf, methodsFor } from '../emulate';
import type { Maker } from '../emulated';
import { ServiceException } from '../exception';
import type { Execution } from '../execution';
import { color } from '../range/format-words';
import { newRange } from '../range/range';
import type { FormatRuleTarget, RangeTarget } from '../targets';

interface BuilderTarget {
  execution: Execution;
  tab?: Tab;
  ranges: Area[];
  condition?: ConditionalFormat['condition'];
  fontColor?: string;
  background?: string;
  bold?: boolean;
}

const { gives } = methodsFor<FormatRuleTarget>('nothing');
const { chains, gives: builds } = methodsFor<BuilderTarget>('nothing');

export const newConditionalFormatRule: Maker<FormatRuleTarget> = defineService(
  'SpreadsheetApp.ConditionalFormatRule',
  {
    getRanges: gives([[]], ({ execution, tab, format }) =>
      format.ranges.map((area) => newRange({ execution, tab, area })),
    ),
    getBooleanCondition: gives([[]], ({ execution, format }) =>
      newBooleanCondition({ execution, format }),
    ),
    getGradientCondition: gives([[]], () => null),
    copy: gives([[]], ({ execution, tab, format }) =>
      newConditionalFormatRuleBuilder({ execution, tab, ...format }),
    ),
  } satisfies MethodsOf<GoogleAppsScript.Spreadsheet.ConditionalFormatRule, FormatRuleTarget>,
);

interface ConditionTarget {
  execution: Execution;
  format: ConditionalFormat;
}
const { gives: tells } = methodsFor<ConditionTarget>('nothing');
const newBooleanCondition: Maker<ConditionTarget> = defineService(
  'SpreadsheetApp.BooleanCondition',
  {
    getCriteriaValues: tells([[]], ({ format: { condition } }) => {
      if (condition.kind === 'formula') return [condition.formula];
      return [condition.kind === 'number' ? condition.value : condition.text];
    }),
  } satisfies MethodsOf<GoogleAppsScript.Spreadsheet.BooleanCondition, ConditionTarget>,
);

function inColor(
  builder: BuilderTarget,
  part: 'fontColor' | 'background',
  hex: string | null,
): void {
  const value = color(hex);
  if (value === null) delete builder[part];
  else builder[part] = value;
}

function text(kind: 'text-equal' | 'text-contains' | 'text-starts-with') {
  return chains([['String']], (builder, wanted) => {
    builder.condition = { kind, text: wanted };
  });
}

function number(comparison: '<' | '<=' | '>' | '>=' | '=') {
  return chains([['Number']], (builder, value) => {
    builder.condition = { kind: 'number', comparison, value };
  });
}

function setRanges(builder: BuilderTarget, ranges: RangeTarget[]): void {
  const tab = ranges[0]?.tab;
  if (!tab) throw new ServiceException('A conditional format rule needs at least one range.');
  if (ranges.some((range) => range.tab !== tab))
    throw new ServiceException('All ranges of a conditional format rule must be on one sheet.');
  builder.tab = tab;
  builder.ranges = ranges.map(({ area }) => area);
}

function build({ execution, tab, ranges, condition, fontColor, background, bold }: BuilderTarget) {
  if (!tab || ranges.length === 0)
    throw new ServiceException('A conditional format rule needs setRanges before build().');
  if (!condition)
    throw new ServiceException('A conditional format rule needs a condition before build().');
  const format: ConditionalFormat = {
    ranges,
    condition,
    ...(fontColor !== undefined && { fontColor }),
    ...(background !== undefined && { background }),
    ...(bold !== undefined && { bold }),
  };
  return newConditionalFormatRule({ execution, tab, format });
}

export const newConditionalFormatRuleBuilder: Maker<BuilderTarget> = defineService(
  'SpreadsheetApp.ConditionalFormatRuleBuilder',
  {
    setRanges: chains([['Range[]']], setRanges),
    whenFormulaSatisfied: chains([['String']], (builder, formula) => {
      builder.condition = { kind: 'formula', formula };
    }),
    whenTextEqualTo: text('text-equal'),
    whenTextContains: text('text-contains'),
    whenTextStartsWith: text('text-starts-with'),
    whenNumberLessThan: number('<'),
    whenNumberLessThanOrEqualTo: number('<='),
    whenNumberGreaterThan: number('>'),
    whenNumberGreaterThanOrEqualTo: number('>='),
    whenNumberEqualTo: number('='),
    setFontColor: chains([['String?']], (builder, hex) => inColor(builder, 'fontColor', hex)),
    setBackground: chains([['String?']], (builder, hex) => inColor(builder, 'background', hex)),
    setBold: chains([['Boolean']], (builder, bold) => {
      builder.bold = bold;
    }),
    build: builds([[]], build),
  } satisfies MethodsOf<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder, BuilderTarget>,
);
