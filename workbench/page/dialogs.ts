import { element } from './element';

/** A message to confirm, or a question; true for the button that does it. */
export interface Question {
  title: string;
  text?: string;
  confirm: string;
  /** Left out where there is nothing to choose. */
  cancel?: string;
}

/** Asks in a dialog above the page; one waits for the other. */
export class Dialogs {
  private last: Promise<unknown> = Promise.resolve();

  ask(question: Question): Promise<boolean> {
    const answer = this.last.then(() => ask(question));
    this.last = answer;
    return answer;
  }

  async tell(title: string, text: string): Promise<void> {
    await this.ask({ title, text, confirm: 'OK' });
  }
}

function ask({ title, text, confirm, cancel }: Question): Promise<boolean> {
  const confirming = element('button', { className: 'primary', value: 'yes' }, confirm);
  const cancelling =
    cancel === undefined ? [] : [element('button', { value: 'no', autofocus: true }, cancel)];
  if (cancel === undefined) confirming.autofocus = true;
  const heading = element('h2', { id: 'dialog-title' }, title);
  const body = text === undefined ? [] : [element('p', { className: 'dialog-text' }, text)];
  const buttons = element('div', { className: 'dialog-buttons' }, ...cancelling, confirming);
  const form = element('form', { method: 'dialog' }, heading, ...body, buttons);
  const dialog = element('dialog', {}, form);
  dialog.setAttribute('aria-labelledby', heading.id);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
