import { useId, useState } from 'preact/hooks';
import type {
  LinkChangeRow,
  ReplacedLinks,
} from '../../../../src/apps-script/endpoints/links/replace-links-of-tabs';
import { Button } from '../../../ui/button';
import { Footer } from '../../../ui/footer';
import { Notice } from '../../../ui/notice';
import { Some } from '../../../ui/some';
import { Tag } from '../../../ui/tag';
import { counted, whole } from '../../../words';
import { Difference } from '../difference';
import { BatchProgress } from '../generate/batch-progress';
import type { BatchControls } from '../generate/batches';
import { ReplacementResult } from './replacement-result';

const AT_A_TIME = 50;

interface ReplaceViewProps {
  readonly changes: readonly LinkChangeRow[];
  readonly controls: BatchControls<ReplacedLinks>;
  readonly onBack: () => void;
  readonly onHandOver: () => void;
}

/** Links that would be others now, before and after; those that are ticked are replaced once that is confirmed. */
export function ReplaceView({ changes, controls, onBack, onHandOver }: ReplaceViewProps) {
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const { batches, isRunning, start } = controls;
  const chosen = changes.filter((change) => !unticked.has(keyOf(change)));
  const tick = (some: readonly LinkChangeRow[], isTicked: boolean) => {
    const next = new Set(unticked);
    for (const change of some)
      if (isTicked) next.delete(keyOf(change));
      else next.add(keyOf(change));
    setUnticked(next);
    setAsking(false);
  };
  const replace = () => {
    setAsking(false);
    start(chosen.map(({ creator, platform }) => ({ creator, platform })));
  };
  return (
    <>
      <div class="panel-body">
        <div class="panel-head">
          <h2>Links that would be others now</h2>
          {!isRunning && (
            <Button look="word" onClick={onBack}>
              Back to the links
            </Button>
          )}
        </div>
        {batches !== null && !isRunning && (
          <ReplacementResult replacement={batches} onGoOn={controls.goOn} onHandOver={onHandOver} />
        )}
        {changes.length === 0 ? (
          !isRunning && <p>Every link is as it would be made now.</p>
        ) : (
          <ChangeList
            changes={changes}
            chosen={chosen.length}
            isTicked={(change) => !unticked.has(keyOf(change))}
            isLocked={isRunning}
            onTick={tick}
          />
        )}
      </div>
      <Footer isWorking={isRunning}>
        {isRunning && <BatchProgress label="Replacing links" controls={controls} />}
        {!isRunning && isAsking && (
          <Confirmation count={chosen.length} onYes={replace} onNo={() => setAsking(false)} />
        )}
        {!isRunning && !isAsking && (
          <ReplaceButton
            count={changes.length}
            chosen={chosen.length}
            onPress={() => setAsking(true)}
            onBack={onBack}
          />
        )}
      </Footer>
    </>
  );
}

/** As the server knows creators: rows that share it are replaced together. */
function keyOf({ creator, platform }: LinkChangeRow): string {
  return `${creator}\n${platform}`;
}

interface ChangeListProps {
  readonly changes: readonly LinkChangeRow[];
  readonly chosen: number;
  readonly isTicked: (change: LinkChangeRow) => boolean;
  readonly isLocked: boolean;
  readonly onTick: (changes: readonly LinkChangeRow[], isTicked: boolean) => void;
}

function ChangeList({ changes, chosen, isTicked, isLocked, onTick }: ChangeListProps) {
  return (
    <>
      {changes.length > 1 && !isLocked && (
        <p class="all-or-none">
          <span class="quiet">
            {whole(chosen)} of {whole(changes.length)} ticked
          </span>
          <Button look="word" label="All ticked" onClick={() => onTick(changes, true)}>
            All
          </Button>
          <Button look="word" label="None ticked" onClick={() => onTick(changes, false)}>
            None
          </Button>
        </p>
      )}
      <Some
        items={changes}
        keyOf={keyOf}
        first={AT_A_TIME}
        step={AT_A_TIME}
        label="Links that would be others"
        className="creators"
      >
        {(change) => (
          <label class="creator">
            <input
              type="checkbox"
              checked={isTicked(change)}
              disabled={isLocked}
              onChange={({ currentTarget }) => onTick([change], currentTarget.checked)}
            />
            <span class="creator-words">
              <span>
                <b dir="auto">{change.creator || `Row ${change.row}`}</b>{' '}
                <Tag>{change.platform}</Tag>
              </span>
              {change.reasons.map((reason) => (
                <span key={reason}>{reason}</span>
              ))}
              <Difference before={change.link} after={change.newLink} />
            </span>
          </label>
        )}
      </Some>
    </>
  );
}

interface ConfirmationProps {
  readonly count: number;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function Confirmation({ count, onYes, onNo }: ConfirmationProps) {
  const links = counted(count, 'link');
  return (
    <>
      <Notice standing="look" title={`Replace ${links}?`}>
        <p>
          Whoever was sent an old one needs the new one: clicks on old links still arrive, but under
          the old names. Links keeps every old link.
        </p>
      </Notice>
      <Button look="filled" onClick={onYes}>
        Yes, replace {links}
      </Button>
      <Button look="outlined" onClick={onNo}>
        Keep the old ones
      </Button>
    </>
  );
}

interface ReplaceButtonProps {
  readonly count: number;
  readonly chosen: number;
  readonly onPress: () => void;
  readonly onBack: () => void;
}

function ReplaceButton({ count, chosen, onPress, onBack }: ReplaceButtonProps) {
  const id = useId();
  if (count === 0)
    return (
      <Button look="filled" onClick={onBack}>
        Back to the links
      </Button>
    );
  return (
    <>
      {chosen === 0 && (
        <p id={id} class="quiet reason">
          Tick the links that should be replaced.
        </p>
      )}
      <Button look="filled" refusedBy={chosen === 0 ? id : undefined} onClick={onPress}>
        Replace {counted(chosen, 'link')} …
      </Button>
    </>
  );
}
