import { defineService, type MethodsOf, methodsFor } from './emulate';
import type { Maker } from './emulated';
import { Button, ButtonSet } from './enums';
import type { Alert, Execution } from './execution';
import type { MenuTarget } from './targets';

const { chains, gives: adds } = methodsFor<MenuTarget>('menu');
const { gives } = methodsFor<{ execution: Execution }>('menu');
const { gives: opens } = methodsFor<{ execution: Execution }>('window');

const newMenu: Maker<MenuTarget> = defineService('Base.Menu', {
  addItem: chains([['String', 'String']], ({ items }, caption, functionName) => {
    items.push({ caption, functionName });
  }),
  addSeparator: chains([[]], ({ items }) => {
    items.push({ separator: true });
  }),
  addSubMenu: chains([['Menu']], ({ items }, { caption, items: inner }) => {
    items.push({ caption, items: inner });
  }),
  addToUi: adds([[]], ({ execution, items }) => {
    execution.screen.menu.push(...items);
  }),
} satisfies MethodsOf<GoogleAppsScript.Base.Menu, MenuTarget>);

/** A dialog that waits for an answer ends every lock; nobody is there to answer but OK. */
function alert(execution: Execution, message: Alert) {
  execution.locks.releaseAll();
  execution.screen.alerts.push(message);
  return Button.OK;
}

export const newUi: Maker<{ execution: Execution }> = defineService(
  'Base.Ui',
  {
    createMenu: gives([['String']], ({ execution }, caption) =>
      newMenu({ execution, caption, items: [] }),
    ),
    createAddonMenu: gives([[]], ({ execution }) =>
      newMenu({ execution, caption: 'Add-on', items: [] }),
    ),
    alert: opens(
      [['String'], ['String', 'ButtonSet'], ['String', 'String', 'ButtonSet']],
      ({ execution }, first, second?, ..._buttons) =>
        alert(
          execution,
          typeof second === 'string' ? { title: first, text: second } : { text: first },
        ),
    ),
    showSidebar: opens([['HtmlOutput']], ({ execution }, { title, html }) => {
      execution.screen.sidebar = { title, html };
    }),
    showModalDialog: opens([['HtmlOutput', 'String']], ({ execution }, { html }, title) => {
      execution.screen.dialog = { title, html };
    }),
  } satisfies MethodsOf<GoogleAppsScript.Base.Ui, { execution: Execution }>,
  { Button, ButtonSet },
);
