import { type Comment, tokenizer, tokTypes } from 'acorn';

const INLINE_SCRIPT = /(<script(?![^>]*\bsrc\s*=)[^>]*>)([\s\S]*?)(<\/script\s*>)/gi;

/**
 * A page as HtmlService delivers it. Comments inside its inline scripts are gone; its scanner does not
 * understand template literals, so what looks like a comment between backticks is gone too: the rest of
 * the line after `https:`, and with it whatever else stood there.
 */
export function withoutScriptComments(html: string): string {
  return html.replace(
    INLINE_SCRIPT,
    (_whole, open: string, code: string, close: string) => open + stripped(code) + close,
  );
}

interface Cut {
  start: number;
  end: number;
}

function stripped(code: string): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of cutsOf(code).sort((a, b) => a.start - b.start)) {
    if (start > at) kept += code.slice(at, start);
    at = Math.max(at, end);
  }
  return kept + code.slice(at);
}

/** Up to a place where the code cannot be read; what comes after it is left as it is. */
function cutsOf(code: string): Cut[] {
  const comments: Comment[] = [];
  const cuts: Cut[] = [];
  try {
    for (const { type, start, end } of tokenizer(code, {
      ecmaVersion: 'latest',
      onComment: comments,
    }))
      if (type === tokTypes.template) cuts.push(...falseComments(code, start, end));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return [...comments, ...cuts];
}

/** A comment that begins inside a template may end far behind it. */
function falseComments(code: string, start: number, end: number): Cut[] {
  const cuts: Cut[] = [];
  for (const { 0: sign, index } of code.slice(start, end).matchAll(/\/\/|\/\*/g)) {
    const from = start + index;
    const stop = code.indexOf(sign === '//' ? '\n' : '*/', from + 2);
    const after = sign === '//' ? stop : stop + 2;
    cuts.push({ start: from, end: stop < 0 ? code.length : after });
  }
  return cuts;
}
