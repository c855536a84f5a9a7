import { defineService, type MethodsOf, methodsFor } from '../emulate';
import type { Maker } from '../emulated';
import { ServiceException } from '../exception';
import type { Execution } from '../execution';
import type { DropdownTarget } from '../targets';

interface BuilderTarget {
  execution: Execution;
  choices?: string[];
  strict: boolean;
  showArrow: boolean;
  helpText?: string;
}

/** Sheets' longest list of choices typed into a rule. */
const MOST_CHOICES = 500;
const { gives } = methodsFor<DropdownTarget>('nothing');
const { chains, gives: builds } = methodsFor<BuilderTarget>('nothing');

export const newDataValidation: Maker<DropdownTarget> = defineService(
  'SpreadsheetApp.DataValidation',
  {
    getAllowInvalid: gives([[]], ({ dropdown }) => !dropdown.strict),
    getHelpText: gives([[]], ({ dropdown }) => dropdown.helpText ?? null),
    getCriteriaValues: gives([[]], ({ dropdown }) => [[...dropdown.choices], dropdown.showArrow]),
    copy: gives([[]], ({ execution, dropdown }) =>
      newDataValidationBuilder({ execution, ...dropdown }),
    ),
  } satisfies MethodsOf<GoogleAppsScript.Spreadsheet.DataValidation, DropdownTarget>,
);

function requireList(builder: BuilderTarget, values: unknown[], showArrow: boolean): void {
  const choices = values.map(String);
  if (choices.length === 0 || choices.length > MOST_CHOICES)
    throw new ServiceException(
      `A list of choices holds 1 to ${MOST_CHOICES} values; this one has ${choices.length}.`,
    );
  builder.choices = choices;
  builder.showArrow = showArrow;
}

export const newDataValidationBuilder: Maker<BuilderTarget> = defineService(
  'SpreadsheetApp.DataValidationBuilder',
  {
    requireValueInList: chains(
      [['String[]'], ['String[]', 'Boolean']],
      (builder, values, showArrow = true) => requireList(builder, values, showArrow),
    ),
    setAllowInvalid: chains([['Boolean']], (builder, allowed) => {
      builder.strict = !allowed;
    }),
    setHelpText: chains([['String']], (builder, text) => {
      builder.helpText = text;
    }),
    build: builds([[]], ({ execution, choices, ...rest }) => {
      if (!choices)
        throw new ServiceException('A data validation needs a criterion before build().');
      return newDataValidation({ execution, dropdown: { choices, ...rest } });
    }),
  } satisfies MethodsOf<GoogleAppsScript.Spreadsheet.DataValidationBuilder, BuilderTarget>,
);
