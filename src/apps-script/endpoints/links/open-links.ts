import { type Outcome, success } from '../../../cells/problem';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
import { type PostsWithoutLink, postsWithoutLinkOf } from './post-links-of-tabs';
import { type LinkPreview, previewLinksOf } from './preview-links';
import { type LinkChanges, linkChangesOf } from './replace-links-of-tabs';

/** What the Links panel shows on opening. What is wrong with one part keeps no other back. */
export interface OpenedLinks {
  readonly preview: Outcome<LinkPreview>;
  readonly changes: Outcome<LinkChanges>;
  readonly posts: Outcome<PostsWithoutLink>;
}

/** All of it in one call, which reads each tab once; nothing is written. */
export function openLinksOf(campaign: string): Outcome<OpenedLinks> {
  const tabs = new WorkbookTabs(activeSpreadsheet());
  return success({
    preview: previewLinksOf(campaign, tabs),
    changes: linkChangesOf(campaign, tabs),
    posts: postsWithoutLinkOf(campaign, tabs),
  });
}
