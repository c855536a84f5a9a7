import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serve } from '../../workbench/server/serve';
import { fixture } from '../host/folders';

let served: Served;
beforeAll(async () => {
  served = await serve({ workbook: fixture('plain'), port: 0, watch: false, now: undefined });
});
afterAll(() => served.close());

/** What the server answers to a request as it goes over the line. */
function ask(line: string, headers: readonly string[] = ['Host: 127.0.0.1']): Promise<string> {
  const { port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (part) => {
      answer += part;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.write([line, ...headers, 'Connection: close', '', ''].join('\r\n'));
  });
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

it.each([
  ['GET / HTTP/1.1', 200],
  ['GET /?x=%zz#y HTTP/1.1', 200],
  ['GET /workbook.json HTTP/1.1', 200],
  ['GET // HTTP/1.1', 404],
  ['GET //[ HTTP/1.1', 404],
  ['GET http:// HTTP/1.1', 404],
  ['GET /.. HTTP/1.1', 404],
  ['GET /../package.json HTTP/1.1', 404],
  ['GET /%2e%2e%2fpackage.json HTTP/1.1', 404],
  ['GET /nothing HTTP/1.1', 404],
  ['POST / HTTP/1.1', 405],
  ['DELETE /workbook.json HTTP/1.1', 405],
  ['OPTIONS * HTTP/1.1', 405],
  ['nonsense', 400],
])('%s is answered, and the server goes on', async (line, status) => {
  expect(statusOf(await ask(line))).toBe(status);
  expect(statusOf(await ask('GET / HTTP/1.1'))).toBe(200);
});

it.each([
  ['127.0.0.1:4173', 200],
  ['localhost', 200],
  ['LOCALHOST:80', 200],
  ['evil.example', 403],
  ['127.0.0.1.evil.example', 403],
  ['evil.example:4173', 403],
])('asked as %s', async (host, status) => {
  const answer = await ask('GET /workbook.json HTTP/1.1', [`Host: ${host}`]);
  expect(statusOf(answer)).toBe(status);
  expect(answer.includes('Plain')).toBe(status === 200);
});

it('says what each file is, for the browser to believe', async () => {
  const answer = await ask('GET / HTTP/1.1');
  expect(answer).toMatch(/^X-Content-Type-Options: nosniff\r$/m);
  expect(answer).toMatch(/^Content-Type: text\/html; charset=utf-8\r$/m);
});
