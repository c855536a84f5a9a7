import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';

/** A file as the Apps Script API takes it. */
export interface ScriptFile {
  name: string;
  type: 'JSON' | 'SERVER_JS' | 'HTML';
  source: string;
}

/** Why a request is refused: the status, and the sentence that Google gives. */
export type Refusal = readonly [method: 'GET' | 'PUT', status: number, message: string];

/** The part of the Apps Script API that a push uses, on this machine, for one test. */
export interface FakeAppsScript {
  readonly rootUrl: string;
  /** What each PUT held. */
  readonly puts: ScriptFile[][];
}

const NEW_SCRIPT: ScriptFile[] = [
  { name: 'appsscript', type: 'JSON', source: '{}' },
  { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n}\n' },
];

export async function fakeAppsScript(
  scriptId: string,
  choices: { refusal?: Refusal; holds?: ScriptFile[] } = {},
): Promise<FakeAppsScript> {
  const { refusal, holds = NEW_SCRIPT } = choices;
  const puts: ScriptFile[][] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const answer = (status: number, content: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(content));
    };
    const refuse = (status: number, message: string) =>
      answer(status, { error: { code: status, message, errors: [{ message }] } });
    if (request.url !== `/v1/projects/${scriptId}/content`)
      return refuse(404, 'Requested entity was not found.');
    if (refusal !== undefined && refusal[0] === request.method)
      return refuse(refusal[1], refusal[2]);
    if (request.method !== 'PUT') return answer(200, { scriptId, files: puts.at(-1) ?? holds });
    const { files } = JSON.parse(body) as { files: ScriptFile[] };
    puts.push(files);
    return answer(200, { scriptId, files });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The fake has no port.');
  return { rootUrl: `http://127.0.0.1:${address.port}/`, puts };
}
