import { defineService, type Maker, type MethodsOf, methodsFor } from '../emulate';
import { Charset, DigestAlgorithm } from '../enums';
import { NotEmulated, ServiceException } from '../exception';
import type { Execution } from '../execution';
import { bytesOf, md5, sha1, sha256 } from './digest';
import { formatDate } from './format-date';

type Target = { execution: Execution };
const { gives } = methodsFor<Target>('nothing');

const DIGESTS: Record<string, (bytes: number[]) => number[]> = {
  MD5: md5,
  SHA_1: sha1,
  SHA_256: sha256,
};
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Java's bytes are signed. */
const signed = (byte: number) => (byte > 127 ? byte - 256 : byte);

function bytesGiven(value: string | number[], charset: string | undefined): number[] {
  if (typeof value !== 'string') return value.map((byte) => byte & 0xff);
  return bytesOf(value, charset === 'UTF_8' ? 'UTF_8' : 'US_ASCII');
}

function base64(bytes: number[], alphabet: string): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second, third] = bytes.slice(index, index + 3);
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    const digit = (shift: number) => alphabet[(bits >> shift) & 63];
    text += `${digit(18)}${digit(12)}${second === undefined ? '=' : digit(6)}${third === undefined ? '=' : digit(0)}`;
  }
  return text;
}

function uuid(): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) => {
    const digit = Math.floor(Math.random() * 16);
    return (letter === 'x' ? digit : (digit & 3) | 8).toString(16);
  });
}

export const newUtilities: Maker<Target> = defineService(
  'Utilities',
  {
    computeDigest: gives(
      [
        ['DigestAlgorithm', 'String'],
        ['DigestAlgorithm', 'String', 'Charset'],
        ['DigestAlgorithm', 'Byte[]'],
      ],
      (_target, algorithm, value, charset?) => {
        const digest = DIGESTS[algorithm.name()];
        if (!digest) throw new NotEmulated(`Utilities.computeDigest with ${algorithm}`);
        return digest(bytesGiven(value, charset?.name())).map(signed);
      },
    ),
    base64Encode: gives(
      [['String'], ['String', 'Charset'], ['Byte[]']],
      (_target, value, charset?) => base64(bytesGiven(value, charset?.name()), BASE64),
    ),
    base64EncodeWebSafe: gives(
      [['String'], ['String', 'Charset'], ['Byte[]']],
      (_target, value, charset?) =>
        base64(bytesGiven(value, charset?.name()), BASE64.replace('+/', '-_')),
    ),
    formatDate: gives([['Date', 'String', 'String']], (_target, date, timeZone, pattern) =>
      formatDate(date, timeZone, pattern),
    ),
    getUuid: gives([[]], uuid),
    sleep: gives([['Integer']], (_target, milliseconds) => {
      if (milliseconds < 0 || milliseconds > 300_000)
        throw new ServiceException('A script can sleep for 0 to 300000 milliseconds.');
    }),
  } satisfies MethodsOf<GoogleAppsScript.Utilities.Utilities, Target>,
  { DigestAlgorithm, Charset },
);
