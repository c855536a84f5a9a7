import type { ComponentChildren, Ref } from 'preact';
import { type Fault, faultLines, isOfPlatform } from '../fault';
import { Button } from './button';
import { type Standing, StatusIcon } from './status-icon';

interface NoticeProps {
  readonly standing: Standing;
  readonly title?: string;
  readonly children?: ComponentChildren;
  readonly noticeRef?: Ref<HTMLDivElement>;
}

/** Something a person should know, beside the thing it is about. */
export function Notice({ standing, title, children, noticeRef }: NoticeProps) {
  return (
    <div
      class={`notice ${standing}`}
      ref={noticeRef ?? null}
      tabIndex={-1}
      role={standing === 'wrong' ? 'alert' : undefined}
    >
      <StatusIcon standing={standing} />
      <div class="notice-words">
        {title !== undefined && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

interface ErrorBannerProps {
  readonly title: string;
  readonly fault: Fault;
  /** What did happen and stays. */
  readonly kept?: string | undefined;
  readonly onTryAgain: () => void;
}

/** What went wrong, what stays, and the way on. */
export function ErrorBanner({ title, fault, kept, onTryAgain }: ErrorBannerProps) {
  return (
    <Notice standing="wrong" title={title}>
      {faultLines(fault).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {kept !== undefined && <p>{kept}</p>}
      {isOfPlatform(fault) && fault.detail !== '' && (
        <p class="quiet">Google says: {fault.detail}</p>
      )}
      <Button look="outlined" onClick={onTryAgain}>
        Try again
      </Button>
    </Notice>
  );
}
