import type { ComponentChildren, Ref } from 'preact';
import { type Fault, faultLines, isOfPlatform } from '../fault';
import { Button } from './button';
import { isOnly, ProblemList, thingsToFix } from './problem-list';
import { type Standing, StatusIcon } from './status-icon';

interface NoticeProps {
  readonly standing: Standing;
  readonly title?: string;
  readonly children?: ComponentChildren;
  /** What stands below and is not read out by itself. */
  readonly below?: ComponentChildren;
  readonly noticeRef?: Ref<HTMLDivElement>;
}

/** Something a person should know, beside the thing it is about. */
export function Notice({ standing, title, children, below, noticeRef }: NoticeProps) {
  return (
    <div class={`notice ${standing}`} ref={noticeRef ?? null} tabIndex={-1}>
      <StatusIcon standing={standing} />
      <div class="notice-words">
        <div class="notice-said" role={standing === 'wrong' ? 'alert' : undefined}>
          {title !== undefined && <p class="notice-title">{title}</p>}
          {children}
        </div>
        {below}
      </div>
    </div>
  );
}

interface ErrorBannerProps {
  readonly title: string;
  readonly fault: Fault;
  /** What did happen and stays. */
  readonly kept?: string | undefined;
  /** What the button does, where that is not the same once more. */
  readonly action?: string;
  readonly onTryAgain: () => void;
}

/** What went wrong, what stays, and the way on. */
export function ErrorBanner({
  title,
  fault,
  kept,
  action = 'Try again',
  onTryAgain,
}: ErrorBannerProps) {
  const below = (
    <>
      {!isOfPlatform(fault) && <ProblemList {...fault} />}
      <Button look="outlined" onClick={onTryAgain}>
        {action}
      </Button>
    </>
  );
  return (
    <Notice standing="wrong" title={title} below={below}>
      {saidAtOnce(fault).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {kept !== undefined && <p>{kept}</p>}
      {isOfPlatform(fault) && fault.detail !== '' && (
        <p class="quiet">Google says: {fault.detail}</p>
      )}
    </Notice>
  );
}

/** One problem in full; of many how many there are, as they are listed below. */
function saidAtOnce(fault: Fault): readonly string[] {
  return isOfPlatform(fault) || isOnly(fault) ? faultLines(fault) : [`${thingsToFix(fault)}.`];
}
