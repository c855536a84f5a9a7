import { LexerTreeBuilder, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { commasForSemicolons } from '../engine/translate-formula';

type SequenceNodes = ReturnType<LexerTreeBuilder['sequenceNodesBuilder']>;

/**
 * Univer's reader of formulas, for what a person is typing: `;` separates arguments too. A formula keeps
 * its length, so every position still holds; what is calculated was translated before.
 */
class SemicolonLexer extends LexerTreeBuilder {
  override sequenceNodesBuilder(formula: string): SequenceNodes {
    const translated = commasForSemicolons(formula);
    const nodes = super.sequenceNodesBuilder(translated);
    if (translated === formula) return nodes;
    // The editor writes formulas anew from these nodes when a range is chosen: it must find what was typed.
    let at = formula.startsWith('=') ? 1 : 0;
    return nodes?.map((node) => {
      const length = typeof node === 'string' ? node.length : node.token.length;
      const typed = formula.slice(at, at + length);
      at += length;
      return typeof node === 'string' ? typed : node;
    });
  }

  override getFunctionAndParameter(formula: string, index: number) {
    return super.getFunctionAndParameter(commasForSemicolons(formula), index);
  }

  override checkIfAddBracket(formula: string): number {
    return super.checkIfAddBracket(commasForSemicolons(formula));
  }
}

/** Univer's formula engine with that reader, put in where Univer lets plugins override its parts. */
export class SemicolonFormulaPlugin extends UniverFormulaEnginePlugin {
  protected override _initializeWithOverride(): void {
    super._initializeWithOverride();
    this._injector.replace([LexerTreeBuilder, { useClass: SemicolonLexer }]);
  }
}
