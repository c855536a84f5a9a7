import { isOfPlatform } from '../../../fault';
import { ErrorBanner, Notice } from '../../../ui/notice';
import { Result } from '../../../ui/result';
import { counted } from '../../../words';
import { ThingsToFix } from '../things-to-fix';
import type { PostLinks } from './post-links';

/** What came of making links for planned posts, in words. */
export function PostLinksResult({ postLinks }: { readonly postLinks: PostLinks }) {
  const { answer, isMaking, make } = postLinks;
  if (answer === null || isMaking) return null;
  return (
    <Result of={answer}>
      {answer.ok ? (
        <>
          <Notice
            standing={answer.value.problems.length > 0 ? 'info' : 'good'}
            title={madeWords(answer.value.links)}
          />
          <ThingsToFix problems={answer.value.problems} />
        </>
      ) : (
        <ErrorBanner
          title="The links of planned posts were not made."
          fault={answer}
          kept={
            isOfPlatform(answer)
              ? 'Some may be written that Google did not tell of; trying again makes nothing twice.'
              : 'Nothing was written.'
          }
          onTryAgain={make}
        />
      )}
    </Result>
  );
}

function madeWords(links: number): string {
  if (links === 0) return 'No link was made.';
  return `${counted(links, 'link')} ${links === 1 ? 'was' : 'were'} written to Posts.`;
}
