import { type Token, tokenizer, tokTypes } from 'acorn';

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
      scripts.some(hasSlashesInExpression),
      '// or /* in a regular expression: HtmlService may take it for a comment',
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

function hasSlashesInExpression(code: string): boolean {
  const tokens: Token[] = [...tokenizer(code, { ecmaVersion: 2020 })];
  return tokens.some(
    ({ type, start, end }) => type === tokTypes.regexp && /\/[/*]/.test(code.slice(start + 1, end)),
  );
}
