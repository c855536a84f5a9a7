import { isOf } from '../../../fault';
import { ErrorBanner } from '../../../ui/notice';
import type { PostLinks } from './post-links';

/** Why planned posts could not be looked for. Where there is no tab for them, none is planned. */
export function PostsOutOfReach({ postLinks: { found } }: { readonly postLinks: PostLinks }) {
  if (found.fault === null || isOf(found.fault, 'missing_tab')) return null;
  return (
    <ErrorBanner
      title="Planned posts could not be looked for."
      fault={found.fault}
      onTryAgain={found.reload}
    />
  );
}
