import { newCacheService } from './cache-service';
import { newCharts } from './embedded-chart';
import { defineService, type Maker } from './emulate';
import { ScriptAuthMode } from './enums';
import type { Execution } from './execution';
import { newHtmlService } from './html-service';
import { newLockService } from './lock-service';
import { newConsole, newLogger } from './logger';
import { newPropertiesService } from './properties-service';
import { newSession } from './session';
import { newSpreadsheetApp } from './spreadsheet-app';
import { newUtilities } from './utilities';

const newScriptApp: Maker<{ execution: Execution }> = defineService(
  'ScriptApp',
  {},
  { AuthMode: ScriptAuthMode },
);

/** Everything that Apps Script adds to the globals of ECMAScript, as far as it is emulated. */
export function scriptGlobals(execution: Execution): Record<string, object> {
  return {
    CacheService: newCacheService({ execution }),
    Charts: newCharts({ execution }),
    HtmlService: newHtmlService({ execution }),
    LockService: newLockService({ execution }),
    Logger: newLogger({ execution }),
    PropertiesService: newPropertiesService({ execution }),
    ScriptApp: newScriptApp({ execution }),
    Session: newSession({ execution }),
    SpreadsheetApp: newSpreadsheetApp({ execution }),
    Utilities: newUtilities({ execution }),
    console: newConsole(execution),
  };
}
