import { toLatin } from './latin';

const LETTERS_AND_DIGITS = /(?:\p{L}\p{M}*|\p{N})+/gu;
const HANDLE_CHARACTERS = /\p{L}\p{M}*|[\p{N}._-]/gu;

/**
 * The default naming policy: Latin letters in lower case, words joined by `-`, apostrophes dropped.
 *
 * Letters that cannot be written in Latin (Chinese, Japanese, Korean, Thai, Hindi …) stay as they are: a link
 * carries them percent-encoded and GA4 shows them readable. Text without a letter or digit gives a blank.
 *
 * @example slug("Théo's Spring Launch – 2026!") // theos-spring-launch-2026
 */
export function slug(text: string): string {
  return (toLatin(text.toLowerCase()).toLowerCase().match(LETTERS_AND_DIGITS) ?? []).join('-');
}

/**
 * A creator's handle as a tag value: without the leading `@`, in lower case because platforms do not tell
 * handles apart by case, and with letters, digits, dot, underscore and hyphen only. Of a profile's address
 * the last part is the handle.
 *
 * @example handleValue('@Mara.Lindqvist') // mara.lindqvist
 */
export function handleValue(handle: string): string {
  const address = handle.trim().replace(/[?#].*$/s, '');
  const name = address.split('/').filter(Boolean).pop() ?? '';
  return (name.normalize('NFKC').toLowerCase().match(HANDLE_CHARACTERS) ?? []).join('');
}
