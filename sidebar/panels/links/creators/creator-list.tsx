import { useMemo, useState } from 'preact/hooks';
import type { CreatorLink } from '../../../../src/apps-script/endpoints/links/preview-links';
import { Button } from '../../../ui/button';
import { Some } from '../../../ui/some';
import { whole } from '../../../words';
import { isMissing, keyOf } from '../generate/missing';
import { CreatorRow } from './creator-row';
import { CreatorSearch, FoundCreators, isAbout } from './creator-search';
import { shortLinks } from './short-links';

const AT_A_TIME = 100;

interface CreatorListProps {
  readonly creators: readonly CreatorLink[];
  readonly isTicked: (creator: CreatorLink) => boolean;
  readonly onTick: (creators: readonly CreatorLink[], isTicked: boolean) => void;
  /** While links are generated nothing can be ticked. */
  readonly isLocked: boolean;
}

/** The creators of the campaign, to be searched, filtered and ticked. */
export function CreatorList({ creators, isTicked, onTick, isLocked }: CreatorListProps) {
  const [sought, setSought] = useState('');
  const [isMissingOnly, setMissingOnly] = useState(false);
  const rows = useMemo(() => {
    const short = shortLinks(creators);
    return creators.map((creator, at) => ({ creator, shortLink: short[at]! }));
  }, [creators]);
  const missing = creators.filter(isMissing).length;
  const isFiltered = isMissingOnly && missing > 0;
  const shown = rows.filter(
    ({ creator }) => (!isFiltered || isMissing(creator)) && isAbout(creator, sought),
  );
  const tickable = shown.map(({ creator }) => creator).filter(isMissing);
  const canFilter = missing > 0 && missing < creators.length;
  const canTickAll = tickable.length > 1 && !isLocked;
  return (
    <>
      <CreatorSearch sought={sought} onSeek={setSought} total={creators.length} />
      {(canFilter || canTickAll) && (
        <div class="list-tools">
          {canFilter && (
            <label class="check">
              <input
                type="checkbox"
                checked={isMissingOnly}
                onChange={({ currentTarget }) => setMissingOnly(currentTarget.checked)}
              />
              Missing only
            </label>
          )}
          {canTickAll && (
            <span class="all-or-none">
              <span class="quiet">
                {whole(tickable.filter(isTicked).length)} of {whole(tickable.length)} ticked
              </span>
              <Button look="word" label="All ticked" onClick={() => onTick(tickable, true)}>
                All
              </Button>
              <Button look="word" label="None ticked" onClick={() => onTick(tickable, false)}>
                None
              </Button>
            </span>
          )}
        </div>
      )}
      <FoundCreators sought={sought} found={shown.length} />
      <Some
        key={`${sought} ${isFiltered}`}
        items={shown}
        keyOf={({ creator }) => keyOf(creator)}
        first={AT_A_TIME}
        step={AT_A_TIME}
        label="Creators"
        className="creators"
      >
        {({ creator, shortLink }) => (
          <CreatorRow
            creator={creator}
            shortLink={shortLink}
            isTicked={isTicked(creator)}
            isLocked={isLocked}
            onTick={(isNowTicked) => onTick([creator], isNowTicked)}
          />
        )}
      </Some>
    </>
  );
}
