import { APOSTROPHES, toLatin } from '../../text/latin';

const LETTERS_AND_DIGITS = /(?:\p{L}\p{M}*|\p{N})+/gu;
const HANDLE_CHARACTERS = /\p{L}\p{M}*|[\p{N}._-]/gu;

/** How names are written in tags. */
export interface NameStyle {
  readonly letters: 'lower' | 'keep';
  /** Stands between words. */
  readonly separator: '-' | '_' | '.';
  /** `latin`: accents dropped and other scripts written in Latin letters where that is known. */
  readonly accents: 'latin' | 'keep';
}

export const DEFAULT_STYLE: NameStyle = { letters: 'lower', separator: '-', accents: 'latin' };

/**
 * The default naming policy: Latin letters in lower case, words joined by `-`, apostrophes dropped.
 *
 * Letters that cannot be written in Latin (Chinese, Japanese, Korean, Thai, Hindi …) stay as they are: a link
 * carries them percent-encoded and GA4 shows them readable. Text without a letter or digit gives a blank.
 * Another style changes case, separator or accents.
 *
 * @example slug("Théo's Spring Launch – 2026!") // theos-spring-launch-2026
 */
export function slug(text: string, style: NameStyle = DEFAULT_STYLE): string {
  const isLower = style.letters === 'lower';
  const given = isLower ? text.toLowerCase() : text;
  const plain =
    style.accents === 'latin' ? toLatin(given) : given.normalize('NFC').replace(APOSTROPHES, '');
  const words = (isLower ? plain.toLowerCase() : plain).match(LETTERS_AND_DIGITS) ?? [];
  return words.join(style.separator);
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
