import { useId, useState } from 'preact/hooks';
import type { GeneratedLinks } from '../../../src/apps-script/endpoints/links/generate-links';
import type { CreatorLink } from '../../../src/apps-script/endpoints/links/preview-links';
import { Button } from '../../ui/button';
import { Footer } from '../../ui/footer';
import { ErrorBanner } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { counted, whole } from '../../words';
import { CreatorList } from './creators/creator-list';
import { BatchProgress } from './generate/batch-progress';
import type { BatchControls } from './generate/batches';
import { useGeneration } from './generate/generation';
import { GenerationResult } from './generate/generation-result';
import { generateWords, isMissing, isReady, keyOf, nothingToDo } from './generate/missing';
import { useOpening } from './opening';
import { type PostLinks, usePostLinks } from './posts/post-links';
import { PostLinksLine } from './posts/post-links-line';
import { PostLinksResult } from './posts/post-links-result';
import { PostsOutOfReach } from './posts/posts-out-of-reach';
import { ChangesNotice } from './replace/changes-notice';
import { ReplaceView } from './replace/replace-view';
import { useReplacement } from './replace/replacement';
import { ThingsToFix } from './things-to-fix';
import type { ViewProps } from './view';

/** Links and codes of the campaign's creators, and the button that generates those that are missing. */
export function LinksView(props: ViewProps) {
  const { server, campaign, onWritten, onGo } = props;
  const { preview, changes: found, posts } = useOpening(props);
  const changes = found.value?.changes ?? [];
  const postLinks = usePostLinks(props, posts);
  const replacement = useReplacement(server, campaign, onWritten);
  const [isReplacing, setReplacing] = useState(false);
  const controls = useGeneration(server, campaign, onWritten);
  const { batches: generation, isRunning } = controls;
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const creators = preview.value?.creators ?? [];
  const isTicked = (creator: CreatorLink) => !unticked.has(keyOf(creator));
  const chosen = creators.filter((creator) => isMissing(creator) && isTicked(creator));
  const tick = (some: readonly CreatorLink[], isNowTicked: boolean) => {
    const next = new Set(unticked);
    for (const creator of some)
      if (isNowTicked) next.delete(keyOf(creator));
      else next.add(keyOf(creator));
    setUnticked(next);
  };
  if (isReplacing)
    return (
      <ReplaceView
        changes={changes}
        controls={replacement}
        onBack={() => setReplacing(false)}
        onHandOver={() => onGo('hand-over')}
      />
    );
  return (
    <>
      <div class="panel-body" aria-busy={preview.isBusy}>
        <div class="panel-head">
          <h2>Links and codes</h2>
          {creators.length > 0 && (
            <span class="quiet">
              {counted(creators.length, 'creator')} · {whole(creators.filter(isReady).length)} ready
            </span>
          )}
        </div>
        {generation !== null && !isRunning && (
          <GenerationResult generation={generation} onGoOn={controls.goOn} />
        )}
        <PostLinksResult postLinks={postLinks} />
        {preview.fault !== null && (
          <ErrorBanner
            title="The creators could not be read."
            fault={preview.fault}
            onTryAgain={preview.reload}
          />
        )}
        {found.fault !== null && preview.fault === null && (
          <ErrorBanner
            title="Changed links could not be looked for."
            fault={found.fault}
            onTryAgain={found.reload}
          />
        )}
        {preview.fault === null && <PostsOutOfReach postLinks={postLinks} />}
        {changes.length > 0 && !isRunning && (
          <ChangesNotice count={changes.length} onLook={() => setReplacing(true)} />
        )}
        <ThingsToFix standing="wrong" problems={preview.value?.problems ?? []} />
        {preview.value === null && preview.fault === null && (
          <Skeleton what="the creators" rows={5} />
        )}
        {preview.value !== null &&
          (creators.length === 0 ? (
            <NoCreators campaign={campaign} />
          ) : (
            <CreatorList
              creators={creators}
              isTicked={isTicked}
              onTick={tick}
              isLocked={isRunning}
            />
          ))}
      </div>
      {creators.length > 0 && (
        <GenerateFooter
          creators={creators}
          chosen={chosen}
          controls={controls}
          postLinks={postLinks}
        />
      )}
    </>
  );
}

function NoCreators({ campaign }: { readonly campaign: string }) {
  return (
    <div class="empty">
      <p class="empty-title">
        No creator of <bdi>{campaign}</bdi> yet
      </p>
      <p>
        Each creator needs a row in the Creators tab with this campaign's name, the creator's name
        or handle, and the platform. Then come back here: links and codes are made for all of them
        at once.
      </p>
    </div>
  );
}

interface GenerateFooterProps {
  readonly creators: readonly CreatorLink[];
  readonly chosen: readonly CreatorLink[];
  readonly controls: BatchControls<GeneratedLinks>;
  readonly postLinks: PostLinks;
}

function GenerateFooter({ creators, chosen, controls, postLinks }: GenerateFooterProps) {
  const id = useId();
  const { isRunning, start } = controls;
  const reason = nothingToDo(creators, chosen);
  return (
    <Footer isWorking={isRunning || postLinks.isMaking}>
      {isRunning ? (
        <BatchProgress label="Generating links and codes" controls={controls} />
      ) : (
        <>
          {reason !== null && (
            <p id={id} class="quiet reason">
              {reason}
            </p>
          )}
          <Button
            look="filled"
            refusedBy={reason === null ? undefined : id}
            onClick={() => start(chosen.map(({ creator, platform }) => ({ creator, platform })))}
          >
            {generateWords(chosen)}
          </Button>
          <PostLinksLine postLinks={postLinks} />
        </>
      )}
    </Footer>
  );
}
