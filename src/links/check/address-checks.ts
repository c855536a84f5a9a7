import { shown } from '../../cells/problem';
import { BLANK_OR_INVISIBLE, faultOf, SECOND_BEGINNING } from '../address/web-address';
import type { LinkCheck } from './link-issue';

const BLANKS_OR_INVISIBLES = new RegExp(BLANK_OR_INVISIBLE.source, 'g');
const BEGINS_WITH_HOST =
  /^(\/\/)?(?!\d+(\.\d+)*$)[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(:\d+)?([/?#]|$)/u;

/** What keeps a text from being a web address at all. Nothing else can be read after the first of these. */
export const ADDRESS_CHECKS: readonly LinkCheck[] = [
  {
    code: 'blank',
    severity: 'wrong',
    find: ({ address }) =>
      address === ''
        ? {
            message: 'there is no link',
            fix: 'generate one, or paste the link that was handed out',
          }
        : undefined,
  },
  {
    code: 'blank_inside',
    severity: 'wrong',
    find: ({ address }) =>
      faultOf(address) === 'blank_inside'
        ? {
            message:
              'the link has a space, a line break or an invisible character in it, and is cut there when it is clicked',
            fix: 'paste it again without it',
            ...whenReadable(withoutBlanks(address)),
          }
        : undefined,
  },
  {
    code: 'no_scheme',
    severity: 'wrong',
    find: ({ address }) => {
      if (faultOf(address) !== 'no_scheme') return undefined;
      const message = `${shown(address)} does not begin with https:// or http://`;
      return BEGINS_WITH_HOST.test(address)
        ? {
            message,
            fix: 'put https:// in front',
            ...whenReadable(`https://${address.replace(/^\/\//, '')}`),
          }
        : { message, fix: 'copy the address of the page from the browser' };
    },
  },
  {
    code: 'user_name',
    severity: 'wrong',
    find: ({ address }) =>
      faultOf(address) === 'user_name'
        ? {
            message:
              'the link has a user name or a password before the host, which everybody who gets it can read',
            fix: 'copy the address of the page from the browser',
          }
        : undefined,
  },
  {
    code: 'begins_twice',
    severity: 'wrong',
    find: ({ address }) =>
      faultOf(address) === 'begins_twice'
        ? {
            message: 'the address begins twice, and opens nothing',
            fix: 'keep one beginning',
            ...whenReadable(
              address.replace(SECOND_BEGINNING, '').replace(/^(https?):?\/*/i, '$1://'),
            ),
          }
        : undefined,
  },
  {
    code: 'bad_host',
    severity: 'wrong',
    find: ({ address }) =>
      faultOf(address) === 'bad_host'
        ? {
            message: 'the link has no readable host, such as www.example.com',
            fix: 'copy the address of the page from the browser',
          }
        : undefined,
  },
];

function whenReadable(address: string): { fixed?: string } {
  const rest = faultOf(address);
  return rest === undefined || rest === 'no_scheme' ? { fixed: address } : {};
}

/** A space within is encoded, as browsers do; what cannot be seen goes. A host with a space is beyond repair. */
function withoutBlanks(address: string): string {
  const host = /^[a-z]+:\/\/[^/?#]*/i.exec(address)?.[0] ?? '';
  const rest = address
    .slice(host.length)
    .replace(/(?<! ) *[\r\n\t]+ */g, '')
    .replace(/ /g, '%20')
    .replace(BLANKS_OR_INVISIBLES, '');
  return host + rest;
}
