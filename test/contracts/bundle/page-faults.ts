import { type Token, tokenizer, tokTypes } from 'acorn';

/** Characters; the styles are one line of 13,000. */
const LONGEST_LINE = 20_000;

/** What HtmlService would break, block or ignore in a page of the add-on. */
export function pageFaults(html: string): string[] {
  const scripts = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script/gi)].map(
    ([, code]) => code!,
  );
  const links = [...html.matchAll(/\s(?:src|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
  const styles = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style/gi)].map(([, css]) => css!);
  const faults: [boolean, string][] = [
    [!/^<!doctype html>/i.test(html), 'no doctype first'],
    [!/<html\b/i.test(html), 'no html element'],
    [!/<body\b/i.test(html), 'no body element'],
    [!/<base\s[^>]*target="_(?:top|blank)"/i.test(html), 'no <base target>: links open nowhere'],
    [html.includes('<?'), '<? would be a scriptlet'],
    [
      scripts.some((code) => code.includes('`')),
      'a backtick: HtmlService cuts // out of templates',
    ],
    [scripts.some((code) => code.includes('<!--')), '<!-- in a script'],
    [
      scripts.some((code) => hasInExpression(code, /\/[/*]/)),
      '// or /* in a regular expression: HtmlService may take it for a comment',
    ],
    [
      scripts.some((code) => hasInExpression(code, /["'`]/)),
      'a quote in a regular expression: HtmlService may take it for the beginning of a text',
    ],
    [
      html.split('\n').some((line) => line.length > LONGEST_LINE),
      'a line so long that much is lost where its rest is taken for a comment',
    ],
    [
      styles.some((css) => /@import|url\((?!["']?data:)/i.test(css)),
      'a style that loads something from elsewhere',
    ],
  ];
  return [
    ...faults.flatMap(([isThere, fault]) => (isThere ? [fault] : [])),
    ...links
      .filter((link) => !/^(?:#|data:)/.test(link))
      .map((link) => `${link}: only this one file is served, and nothing is loaded from elsewhere`),
  ];
}

function hasInExpression(code: string, risk: RegExp): boolean {
  const tokens: Token[] = [...tokenizer(code, { ecmaVersion: 2020 })];
  return tokens.some(
    ({ type, start, end }) => type === tokTypes.regexp && risk.test(code.slice(start + 1, end)),
  );
}
