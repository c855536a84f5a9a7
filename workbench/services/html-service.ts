import { defineService, type MethodsOf, methodsFor } from './emulate';
import type { Maker } from './emulated';
import { ServiceException } from './exception';
import type { Execution } from './execution';
import type { HtmlOutputTarget } from './targets';

const { gives, chains } = methodsFor<HtmlOutputTarget>('nothing');
const { gives: makes } = methodsFor<{ execution: Execution }>('nothing');

export const newHtmlOutput: Maker<HtmlOutputTarget> = defineService('HtmlService.HtmlOutput', {
  getContent: gives([[]], ({ html }) => html),
  getTitle: gives([[]], ({ title }) => title),
  setTitle: chains([['String']], (output, title) => {
    output.title = title;
  }),
  setWidth: chains([['Integer']], (output, width) => {
    output.width = width;
  }),
  setHeight: chains([['Integer']], (output, height) => {
    output.height = height;
  }),
} satisfies MethodsOf<GoogleAppsScript.HTML.HtmlOutput, HtmlOutputTarget>);

export const newHtmlService: Maker<{ execution: Execution }> = defineService('HtmlService', {
  createHtmlOutput: makes([[], ['String']], ({ execution }, html = '') =>
    newHtmlOutput({ execution, html, title: '' }),
  ),
  createHtmlOutputFromFile: makes([['String']], ({ execution }, name) => {
    const html = Object.hasOwn(execution.html, name) ? execution.html[name] : undefined;
    if (html === undefined) throw new ServiceException(`No HTML file named ${name} was found.`);
    return newHtmlOutput({ execution, html, title: '' });
  }),
} satisfies MethodsOf<GoogleAppsScript.HTML.HtmlService, { execution: Execution }>);
