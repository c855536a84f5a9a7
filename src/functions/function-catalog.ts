import type { Confusion } from '../metrics/metric';
import { STAGES, type Stage } from '../metrics/metric';
import { signature } from './call-function';
import { FUNCTIONS } from './catalog';
import type { DescribedFunction, DescribedParameter, FunctionCategory } from './custom-function';
import { exampleCall, exampleResult } from './example-words';

/** A parameter as help shows it. */
export interface CatalogParameter {
  readonly name: string;
  readonly description: string;
  readonly isOptional: boolean;
  /** May be several columns wide. */
  readonly isWide: boolean;
}

/** A custom function as help shows it: plain JSON, so that a page can carry it. */
export interface CatalogEntry {
  readonly name: string;
  readonly family: FunctionCategory;
  /** The stage of the funnel; null for what serves every stage. */
  readonly stage: Stage | null;
  readonly signature: string;
  readonly parameters: readonly CatalogParameter[];
  readonly meaning: string;
  /** In words; blank where there is none. */
  readonly formula: string;
  readonly returns: string;
  readonly example: { readonly formula: string; readonly result: string };
  readonly notes: readonly string[];
  readonly searchWords: readonly string[];
  readonly confusedWith: readonly Confusion[];
  readonly source: string;
}

/** Every custom function for help and documentation, in the order in which they are shown. */
export const functionCatalog: readonly CatalogEntry[] = FUNCTIONS.map(entryOf);

function entryOf(definition: DescribedFunction): CatalogEntry {
  const { name, category, summary, formula, returns, source, searchWords } = definition;
  return {
    name,
    family: category,
    stage: STAGES.find((stage) => stage === category.toLowerCase()) ?? null,
    signature: signature(definition),
    parameters: definition.parameters.map(parameterOf),
    meaning: summary,
    formula: formula ?? '',
    returns,
    example: { formula: exampleCall(definition), result: exampleResult(definition) },
    notes: definition.notes ?? [],
    searchWords,
    confusedWith: definition.confusedWith ?? [],
    source,
  };
}

function parameterOf({ name, summary, optional, wide }: DescribedParameter): CatalogParameter {
  return {
    name,
    description: summary,
    isOptional: optional === true,
    isWide: wide === true,
  };
}
