import { ServiceException } from './exception';

/** A value of an Apps Script enum: an object, so that a string in its place can be refused. */
export class EnumValue<Type extends string = string, Name extends string = string> {
  constructor(
    readonly type: Type,
    private readonly named: Name,
    private readonly position: number,
  ) {
    Object.freeze(this);
  }

  name(): Name {
    return this.named;
  }

  ordinal(): number {
    return this.position;
  }

  compareTo(other: EnumValue): number {
    return this.position - other.ordinal();
  }

  toString(): Name {
    return this.named;
  }

  toJSON(): Name {
    return this.named;
  }
}

type EnumObject<Type extends string, Name extends string> = {
  readonly [Key in Name]: EnumValue<Type, Key>;
};

function defineEnum<const Type extends string, const Name extends string>(
  type: Type,
  names: readonly Name[],
): EnumObject<Type, Name> {
  const members: Record<string, unknown> = {};
  names.forEach((name, position) => {
    members[name] = new EnumValue(type, name, position);
  });
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target) && key !== 'toJSON' && key !== 'then')
        throw new ServiceException(`${type} has no value ${key}.`);
      return Reflect.get(target, key);
    },
    set() {
      throw new ServiceException(`${type} cannot be changed.`);
    },
  }) as EnumObject<Type, Name>;
}

export const BorderStyle = defineEnum('SpreadsheetApp.BorderStyle', [
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
]);
export const WrapStrategy = defineEnum('SpreadsheetApp.WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']);
export const CopyPasteType = defineEnum('SpreadsheetApp.CopyPasteType', [
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
]);
export const Dimension = defineEnum('SpreadsheetApp.Dimension', ['COLUMNS', 'ROWS']);
export const ChartType = defineEnum('Charts.ChartType', [
  'TIMELINE',
  'AREA',
  'BAR',
  'BUBBLE',
  'CANDLESTICK',
  'COLUMN',
  'COMBO',
  'GAUGE',
  'GEO',
  'HISTOGRAM',
  'RADAR',
  'LINE',
  'ORG',
  'PIE',
  'SCATTER',
  'SPARKLINE',
  'STEPPED_AREA',
  'TABLE',
  'TREEMAP',
  'WATERFALL',
]);
export const ChartHiddenDimensionStrategy = defineEnum('Charts.ChartHiddenDimensionStrategy', [
  'IGNORE_BOTH',
  'IGNORE_ROWS',
  'IGNORE_COLUMNS',
  'SHOW_BOTH',
]);
export const ButtonSet = defineEnum('Base.ButtonSet', [
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
]);
export const Button = defineEnum('Base.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
export const ScriptAuthMode = defineEnum('Script.AuthMode', [
  'NONE',
  'CUSTOM_FUNCTION',
  'LIMITED',
  'FULL',
]);
