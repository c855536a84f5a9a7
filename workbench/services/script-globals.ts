import { defineService } from './emulate';
import type { Maker } from './emulated';
import { ScriptAuthMode } from './enums';
import type { Execution } from './execution';
import { newHtmlService } from './html-service';
import { newConsole, newLogger } from './logger';
import { newSession } from './session';
import { newCharts } from './sheet/embedded-chart';
import { newSpreadsheetApp } from './spreadsheet-app';
import { newLockService } from './storage/lock-service';
import { newPropertiesService } from './storage/properties-service';

const newScriptApp: Maker<{ execution: Execution }> = defineService(
  'ScriptApp',
  {},
  { AuthMode: ScriptAuthMode },
);

/** Everything that Apps Script adds to the globals of ECMAScript, as far as it is emulated. */
export function scriptGlobals(execution: Execution): Record<string, object> {
  return {
    CacheService: defineService('CacheService', {})({ execution }),
    Charts: newCharts({ execution }),
    HtmlService: newHtmlService({ execution }),
    LockService: newLockService({ execution }),
    Logger: newLogger({ execution }),
    PropertiesService: newPropertiesService({ execution }),
    ScriptApp: newScriptApp({ execution }),
    Session: newSession({ execution }),
    SpreadsheetApp: newSpreadsheetApp({ execution }),
    Utilities: defineService('Utilities', {})({ execution }),
    console: newConsole(execution),
  };
}
