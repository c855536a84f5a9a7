import { CellAlertManagerService, CellAlertType, HoverManagerService } from '@univerjs/sheets-ui';
import { debounceTime } from 'rxjs';
import { toA1 } from '../engine/area';
import type { Host } from '../host/host';

const OURS = 'SCRIPT_ERROR';
/** Univer says of any error what kind it is; ours says what happened. */
const UNIVERS = 'SHEET_FORMULA_ALERT';
/** A little after Univer's own, so that it is there to be taken away. */
const AFTER_MS = 150;

/** Shows why a function failed when the mouse rests on its cell. */
export function showErrorsOnHover({ engine, errorMessage }: Host): void {
  const { injector } = engine.univer;
  const alerts = injector.get(CellAlertManagerService);
  injector
    .get(HoverManagerService)
    .currentCell$.pipe(debounceTime(AFTER_MS))
    .subscribe((hovered) => {
      alerts.removeAlert(OURS);
      if (!hovered) return;
      const { location } = hovered;
      const cell = { row: location.row + 1, column: location.col + 1, rows: 1, columns: 1 };
      const message = errorMessage(engine.tab(location.subUnitId).name, toA1(cell));
      if (message === undefined) return;
      alerts.removeAlert(UNIVERS);
      const size = { width: 260, height: 90 };
      alerts.showAlert({
        ...{ type: CellAlertType.ERROR, title: 'Error', message, location, key: OURS, ...size },
      });
    });
}
