import { failure, type Outcome, problem, success, unexpected } from '../../cells/problem';
import { endOfDay, serialOfIso } from '../../cells/serial-date';
import type { CreatorKey } from './server-types';

/** The name of a campaign as it came from outside: nothing keeps a caller from sending something else. */
export function campaignNamed(given: unknown): Outcome<string> {
  if (typeof given === 'string' && given.trim() !== '') return success(given);
  return failure(
    problem('wrong_shape', { argument: 'campaign' }, 'the name of a campaign is expected'),
  );
}

/** The creators that were chosen; null stands for all of them. */
export function chosenCreators(given: unknown): Outcome<readonly CreatorKey[] | null> {
  if (given === null || (Array.isArray(given) && given.every(isCreatorKey))) return success(given);
  return failure(
    problem(
      'wrong_shape',
      { argument: 'creators' },
      'a list of creators with their platforms is expected',
    ),
  );
}

/** A day or moment up to which is counted, as a serial number; a bare day is its end, null stands for now. */
export function asOfGiven(given: unknown): Outcome<number | null> {
  if (given === null) return success(null);
  const expected = 'a date such as 2026-03-20';
  if (typeof given !== 'string')
    return failure(problem('not_a_date', { argument: 'as-of' }, `${expected} is expected`));
  const moment = serialOfIso(given);
  return moment === undefined
    ? failure(unexpected('not_a_date', { argument: 'as-of' }, given, expected))
    : success(endOfDay(moment));
}

function isCreatorKey(given: unknown): given is CreatorKey {
  const { creator, platform } = (given ?? {}) as Partial<Record<keyof CreatorKey, unknown>>;
  return typeof creator === 'string' && typeof platform === 'string';
}
