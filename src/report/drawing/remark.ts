import { BLANK, call, type Formula, joined, number, operation, text } from '../../cells/formula';
import { inWords } from './number-words';

/** Something to say of a number, where it holds. */
export interface Remark {
  readonly when: Formula;
  readonly says: Formula;
}

/** Nothing to say. */
export const NOTHING: Remark = { when: operation('=', number(0), number(1)), says: BLANK };

/** A text that may be empty. */
export function ifAny(says: Formula): Remark {
  return { when: operation('>', call('LEN', says), number(0)), says };
}

/** `11 of 13 creators` where some are left out of a total that is known. */
export function ofCreators(from: Formula, creators: Formula): Remark {
  const whole = (value: Formula) => inWords(value, 'count', '');
  return {
    when: call('AND', operation('>', from, number(0)), operation('<', from, creators)),
    says: joined(whole(from), text(' of '), whole(creators), text(' creators')),
  };
}

/** `views stand in for 24 posts` among impressions. */
export function viewsStandIn(posts: Formula): Remark {
  return ofSome(posts, 'views stand in for ', ' post', ' posts');
}

/** `commission of 2 creators not known yet` of a cost that grows when their revenue comes in. */
export function commissionUnknown(creators: Formula): Remark {
  return ofSome(creators, 'commission of ', ' creator not known yet', ' creators not known yet');
}

/** `margin 60.00%` beside what it lowers: without it the parts would not divide to the value. */
export function marginOf(margin: Formula, value: Formula): Remark {
  return {
    when: operation('=', call('COUNT', margin, value), number(2)),
    says: joined(text('margin '), inWords(margin, 'fraction', '')),
  };
}

/** `cost of 2 creators not known` of money that leaves them out. */
export function costUnknown(creators: Formula): Remark {
  return ofSome(creators, 'cost of ', ' creator not known', ' creators not known');
}

function ofSome(count: Formula, before: string, one: string, many: string): Remark {
  const isOne = operation('=', count, number(1));
  return {
    when: operation('>', count, number(0)),
    says: joined(
      text(before),
      inWords(count, 'count', ''),
      call('IF', isOne, text(one), text(many)),
    ),
  };
}

const BETWEEN = ' · ';

/** The remarks that hold, with a point between one and the next. */
export function remarks(first: Remark, second: Remark, ...rest: Remark[]): Formula {
  const said = ({ when, says }: Remark) => call('IF', when, joined(text(BETWEEN), says), BLANK);
  const all = joined(said(first), said(second), ...rest.map(said));
  return call('MID', all, number(BETWEEN.length + 1), number(LONGEST));
}

/** More than any remarks take: the rest of a text, in a form that every engine knows. */
const LONGEST = 500;
