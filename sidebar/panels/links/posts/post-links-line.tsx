import type { PostWithoutLink } from '../../../../src/apps-script/endpoints/links/post-links-of-tabs';
import { Button } from '../../../ui/button';
import { Slow } from '../../../ui/slow';
import { counted, whole } from '../../../words';
import type { PostLinks } from './post-links';

const FEW = 5;

/** That planned posts have no link of their own, and the way to make them; nothing where all have one. */
export function PostLinksLine({ postLinks }: { readonly postLinks: PostLinks }) {
  const { found, isMaking, make } = postLinks;
  const { count, posts } = found.value ?? { count: 0, posts: [] };
  if (isMaking)
    return (
      <div class="quiet">
        <p role="status">Making links for planned posts …</p>
        <Slow />
      </div>
    );
  if (count === 0) return null;
  const them = count === 1 ? 'it' : 'them';
  const shown = posts.slice(0, FEW);
  return (
    <div class="post-links quiet">
      <details>
        <summary>
          {count === 1
            ? '1 planned post has no link of its own'
            : `${whole(count)} planned posts have no link of their own`}
        </summary>
        <ul class="lines">
          {shown.map((post) => (
            <li key={post.row}>
              <bdi>{post.creator || `Row ${post.row}`}</bdi> · {wordsOf(post)}
            </li>
          ))}
          {count > shown.length && <li>and {whole(count - shown.length)} more</li>}
        </ul>
      </details>
      <Button
        look="word"
        label={`Make ${them}: ${counted(count, 'link')} for planned posts`}
        onClick={make}
      >
        Make {them}
      </Button>
    </div>
  );
}

function wordsOf({ platform, type, due }: PostWithoutLink): string {
  return [platform, type, due].filter((word) => word !== '').join(' · ');
}
