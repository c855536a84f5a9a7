import { useState } from 'preact/hooks';
import type { HandOverItem } from '../../../../src/apps-script/endpoints/links/hand-over';
import { Button } from '../../../ui/button';
import { ErrorBanner } from '../../../ui/notice';
import { useQuery } from '../../../ui/query';
import { Skeleton } from '../../../ui/skeleton';
import { counted, whole } from '../../../words';
import type { ViewProps } from '../view';
import { useFile } from './file-made';
import { FileResult } from './file-result';
import { FilesFooter } from './files-footer';
import { HandOverList } from './hand-over-list';

/** What each creator is sent, and the files for shop and archive. */
export function HandOverView({ server, campaign, isShown, occasion, onGo }: ViewProps) {
  const query = useQuery(() => server.handOver(campaign, null), isShown, occasion);
  const files = useFile();
  const [opened, setOpened] = useState<string | null>(null);
  const { value, fault, isBusy, reload } = query;
  const items = value?.items ?? [];
  return (
    <>
      <div class="panel-body" aria-busy={isBusy}>
        <div class="panel-head">
          <h2>Hand over</h2>
          {items.length > 0 && (
            <span class="quiet">
              {counted(items.length, 'creator')} · {whole(items.filter(isComplete).length)} ready
            </span>
          )}
        </div>
        <FileResult state={files.state} />
        {fault !== null && (
          <ErrorBanner title="The creators could not be read." fault={fault} onTryAgain={reload} />
        )}
        {value === null && fault === null && <Skeleton what="the messages" rows={5} />}
        {value !== null && items.length === 0 && (
          <div class="empty">
            <p class="empty-title">Nobody to hand over to yet</p>
            <p>
              Add the creators of <bdi>{campaign}</bdi> to the Creators tab and make their links.
              Then each of them has a message here, ready to be sent.
            </p>
            <Button look="outlined" onClick={() => onGo('links')}>
              Go to the links
            </Button>
          </div>
        )}
        {items.length > 0 && <HandOverList items={items} opened={opened} onOpen={setOpened} />}
      </div>
      {items.length > 0 && (
        <FilesFooter server={server} campaign={campaign} items={items} files={files} />
      )}
    </>
  );
}

/** Whether the message says everything that the creator needs. */
function isComplete({ missing, link }: HandOverItem): boolean {
  return missing.length === 0 && link !== '';
}
