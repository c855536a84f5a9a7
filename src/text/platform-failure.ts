/** What Google's messages mean to a marketer, and the next move; the first that fits is taken. */
const MEANINGS: readonly (readonly [message: RegExp, meaning: string])[] = [
  [
    /PERMISSION_DENIED|authoriz|not have (?:permission|access)|reading from storage/i,
    'Google did not let the add-on in. This happens when several Google accounts are signed in: use one account only, or open the file in a private window.',
  ],
  [
    /protected cell|protected range/i,
    'That cell is protected: select another, or ask the owner of the file.',
  ],
  [
    /google is not defined/,
    'This page works inside Google Sheets: open it from Extensions → Creator Funnel.',
  ],
  [
    /maximum execution time|timed? ?out/i,
    'Google stops work after six minutes, and this took longer.',
  ],
  [
    /too many (?:times|scripts|simultaneous)|rate limit|quota/i,
    'Google is handling too much for this account right now. Wait a minute.',
  ],
  [
    /NetworkError|connection|offline|HTTP 0/i,
    'The connection to Google broke. Check that you are online.',
  ],
  [/Script function not found|illegal value|circular reference/i, 'The add-on itself has a fault.'],
  [/a server error occurred|internal error/i, 'Google had a fault of its own. Wait a minute.'],
];

/**
 * A call that Google failed in words, and what Google said where that says less; null is one that came back without
 * an answer.
 */
export function failureInWords(failure: unknown): {
  readonly message: string;
  readonly detail: string;
} {
  if (failure === null) return { message: 'Google brought no answer back.', detail: '' };
  const said = typeof failure === 'object' && 'message' in failure ? failure.message : failure;
  const detail = String(said).trim();
  const [, meaning] = MEANINGS.find(([message]) => message.test(detail)) ?? [];
  return { message: meaning ?? 'Something went wrong between the add-on and Google.', detail };
}
