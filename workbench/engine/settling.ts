import { FORMATS_ONLY } from './tab-cells';
import type { BootedUniver } from './univer';

const WRITE = 'sheet.mutation.set-range-values';
const POLL_MS = 10;
/** Univer waits 100 ms after the last change before it calculates; a change that needs no calculation starts none. */
const NO_CALCULATION_AFTER_MS = 250;

/**
 * Knows whether Univer has calculated all that was written. Univer's own `onCalculationEnd` gives up
 * after 30 seconds, so this watches the commands and polls for as long as it takes.
 */
export class Settling {
  /** True while something that was written waits for its calculation, or is calculated. */
  readonly isBusy: () => boolean;
  private changedAt = performance.now();
  private waitingForStart = true;
  private started = 0;

  constructor(univer: BootedUniver) {
    const { core, formula, sheetsFormula } = univer.modules;
    const commands = univer.injector.get(core.ICommandService);
    const dirtying = univer.injector.get(formula.IActiveDirtyManagerService);
    const session = univer.injector.get(sheetsFormula.FormulaCalculationSessionService);
    commands.onCommandExecuted((command, options) => {
      if (command.id === formula.SetFormulaCalculationStartMutation.id) {
        this.waitingForStart = false;
        this.started += 1;
      } else if (dirtying.get(command.id) && !isQuietWrite(command, options)) {
        this.waitingForStart = true;
        this.changedAt = performance.now();
      }
    });
    this.isBusy = () => {
      if (this.waitingForStart && performance.now() - this.changedAt < NO_CALCULATION_AFTER_MS)
        return true;
      const { started, completed, stopped, resultEmitted, resultApplied } = session.state;
      return started && !(resultApplied && (completed || stopped || resultEmitted));
    };
  }

  /** How many calculations have begun: functions of one calculation may share what is costly. */
  get calculation(): number {
    return this.started;
  }

  async settled(): Promise<void> {
    let quietPolls = 0;
    while (quietPolls < 2) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      quietPolls = this.isBusy() ? 0 : quietPolls + 1;
    }
  }
}

/** True for a write that Univer does not calculate after: a result of its own, or formats. */
function isQuietWrite(
  command: { id: string; params?: object },
  options: { onlyLocal?: boolean } | undefined,
): boolean {
  const trigger = (command.params as { trigger?: string } | undefined)?.trigger;
  return command.id === WRITE && (options?.onlyLocal === true || trigger === FORMATS_ONLY);
}
