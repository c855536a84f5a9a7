import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { announce } from './announce';
import { Button } from './button';

const SAID_FOR_MS = 2_000;

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, as a person would say it: `the code of Mara`. */
  readonly what: string;
  /** What the button says, where `Copy` alone leaves open what. */
  readonly word?: string;
  readonly look?: 'filled' | 'word';
}

/** Copies a text; where the browser refuses, shows it selected so that a person can. */
export function CopyButton({ text, what, word = 'Copy', look = 'word' }: CopyButtonProps) {
  const [state, setState] = useState<'ready' | 'copied' | 'by hand'>('ready');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('ready'), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    // Inside the click, where it needs no permission; the frame is often refused the clipboard's own.
    const isCopied = copyBySelection(text) || (await copyByClipboard(text));
    setState(isCopied ? 'copied' : 'by hand');
    if (isCopied) announce(`Copied ${what}`);
  };
  const close = () => {
    setState('ready');
    button.current?.focus();
  };
  return (
    <>
      <Button
        look={look}
        label={`${state === 'copied' ? 'Copied' : 'Copy'} ${what}`}
        onClick={copy}
        buttonRef={button}
      >
        {state === 'copied' ? 'Copied' : word}
      </Button>
      {state === 'by hand' && <ByHand text={text} what={what} onClose={close} />}
    </>
  );
}

async function copyByClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'unseen';
  document.body.append(area);
  area.select();
  // A field would change the ends of lines.
  const asItIs = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', asItIs);
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', asItIs);
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}

interface ByHandProps {
  readonly text: string;
  readonly what: string;
  readonly onClose: () => void;
}

function ByHand({ text, what, onClose }: ByHandProps) {
  const id = useId();
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    place.current
      ?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
      ?.select();
  }, []);
  const keys = /Mac|iP(?:ad|hone)/.test(navigator.platform) ? '⌘C' : 'Ctrl+C';
  const field = {
    id,
    readOnly: true,
    value: text,
    'aria-label': `${what}: press ${keys} to copy, Escape to close`,
    onKeyDown: ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onClose();
    },
  };
  return (
    <span class="by-hand" ref={place}>
      <label for={id}>
        Press {keys} to copy
        {/* A field of one line would lose the lines. */}
        {text.includes('\n') ? <textarea rows={4} {...field} /> : <input {...field} />}
      </label>
      <Button look="word" label={`Close ${what}`} onClick={onClose}>
        Close
      </Button>
    </span>
  );
}
