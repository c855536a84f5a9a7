import type { LinksApi } from '../src/apps-script/endpoints/links/links-api-types';
import type { ServerApi } from '../src/apps-script/endpoints/server-types';
import type { Fault } from './fault';
import { failureInWords } from './platform-failure';

export type Answer<T> = { readonly ok: true; readonly value: T } | Fault;

type Api = ServerApi & LinksApi;
type Name = keyof Api;
type ValueOf<N extends Name> = Extract<ReturnType<Api[N]>, { readonly ok: true }>['value'];

/** The server's functions as promises that never reject: whatever goes wrong comes back in words. */
export type Server = {
  readonly [N in Name]: (...inputs: Parameters<Api[N]>) => Promise<Answer<ValueOf<N>>>;
};

/** `google.script.run` as Google serves it. */
type Runner = Readonly<Record<Name, (...inputs: readonly unknown[]) => void>> & {
  withSuccessHandler(handle: (answer: unknown) => void): Runner;
  withFailureHandler(handle: (failure: unknown) => void): Runner;
};

declare const google: { readonly script: { readonly run: Runner } } | undefined;

/**
 * The server. Of one question to it one call is on its way: asked again meanwhile, it is sent once more after that,
 * for all who asked, so that nobody gets what was true before they asked. What writes goes one after another.
 */
export function connect(): Server {
  const inTurn = oneInFlight();
  let lastWrite: Promise<unknown> = Promise.resolve();
  const read = <N extends Name>(name: N, ...inputs: Parameters<Api[N]>) =>
    inTurn(JSON.stringify([name, inputs]), () => send(name, inputs));
  const write = <N extends Name>(name: N, ...inputs: Parameters<Api[N]>) => {
    const answer = lastWrite.then(() => send(name, inputs));
    lastWrite = answer;
    return answer;
  };
  return {
    listCampaigns: () => read('listCampaigns'),
    previewLinks: (campaign) => read('previewLinks', campaign),
    generateLinks: (campaign, creators) => write('generateLinks', campaign, creators),
    findTextNumbers: () => read('findTextNumbers'),
    convertTextNumbers: () => write('convertTextNumbers'),
    buildReport: (campaign, asOf) => write('buildReport', campaign, asOf),
    getReport: (campaign) => read('getReport', campaign),
    openReport: (campaign) => read('openReport', campaign),
    getSelection: () => read('getSelection'),
    insertFormula: (tab, cell, formula, replaced) =>
      write('insertFormula', tab, cell, formula, replaced),
    readCell: (tab, cell) => read('readCell', tab, cell),
    undoInsertion: (tab, cell, formula, before) =>
      write('undoInsertion', tab, cell, formula, before),
    readPolicy: () => read('readPolicy'),
    previewPolicy: (policy) => read('previewPolicy', policy),
    savePolicy: (policy) => write('savePolicy', policy),
    findLinkChanges: (campaign) => read('findLinkChanges', campaign),
    replaceLinks: (campaign, creators) => write('replaceLinks', campaign, creators),
    findPostLinks: (campaign) => read('findPostLinks', campaign),
    generatePostLinks: (campaign) => write('generatePostLinks', campaign),
    auditLinks: (scope) => read('auditLinks', scope),
    applyLinkFixes: (scope, chosen) => write('applyLinkFixes', scope, chosen),
    launchChecklist: (campaign) => read('launchChecklist', campaign),
    handOver: (campaign, creators) => read('handOver', campaign, creators),
    codesCsv: (shop, campaign) => read('codesCsv', shop, campaign),
    linksCsv: (campaign) => read('linksCsv', campaign),
    getSetUp: () => read('getSetUp'),
    setUpWorkbook: () => write('setUpWorkbook'),
    removeExamples: () => write('removeExamples'),
    showTab: (tab) => read('showTab', tab),
    suggestKpis: (objective, useCase) => read('suggestKpis', objective, useCase),
    lastCampaign: () => read('lastCampaign'),
    checkCampaign: (form) => read('checkCampaign', form),
    startCampaign: (form) => write('startCampaign', form),
  };
}

function oneInFlight() {
  interface Flight {
    readonly now: Promise<unknown>;
    next?: Promise<unknown>;
  }
  const flights = new Map<string, Flight>();
  const start = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const now = ask();
    const flight: Flight = { now };
    flights.set(key, flight);
    now.then(() => {
      if (flight.next === undefined) flights.delete(key);
    });
    return now;
  };
  return <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const flight = flights.get(key);
    if (flight === undefined) return start(key, ask);
    // One key is one question, whose answers are of one type.
    flight.next ??= flight.now.then(() => start(key, ask));
    return flight.next as Promise<T>;
  };
}

function send<N extends Name>(name: N, inputs: Parameters<Api[N]>): Promise<Answer<ValueOf<N>>> {
  return new Promise((resolve) => {
    const fail = (failure: unknown) => resolve({ ok: false, ...failureInWords(failure) });
    if (typeof google === 'undefined') {
      fail(new Error('google is not defined'));
      return;
    }
    // What cannot be sent is thrown here and now, past the failure handler.
    try {
      const runner = google.script.run
        .withFailureHandler(fail)
        // A result that Google cannot carry arrives as null, and the handler for success is called.
        .withSuccessHandler((answer) =>
          answer === null ? fail(null) : resolve(answer as Answer<ValueOf<N>>),
        );
      runner[name](...inputs);
    } catch (error) {
      fail(error);
    }
  });
}
