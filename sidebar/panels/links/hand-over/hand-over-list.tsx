import { useId, useState } from 'preact/hooks';
import type { HandOverItem } from '../../../../src/apps-script/endpoints/links/hand-over';
import { Some } from '../../../ui/some';
import { Tag } from '../../../ui/tag';
import { CreatorSearch, FoundCreators, isAbout } from '../creators/creator-search';
import { HandOverDetails, nameOf } from './hand-over-item';

const AT_A_TIME = 100;

interface HandOverListProps {
  readonly items: readonly HandOverItem[];
  /** The key of the creator whose message is shown. */
  readonly opened: string | null;
  readonly onOpen: (key: string | null) => void;
}

/** The creators, of whom one is opened at a time. */
export function HandOverList({ items, opened, onOpen }: HandOverListProps) {
  const [sought, setSought] = useState('');
  const shown = items.filter((item) => isAbout(item, sought));
  return (
    <>
      <CreatorSearch sought={sought} onSeek={setSought} total={items.length} />
      <FoundCreators sought={sought} found={shown.length} />
      <Some
        key={sought}
        items={shown}
        keyOf={keyOf}
        first={AT_A_TIME}
        step={AT_A_TIME}
        label="Creators"
        className="rows"
      >
        {(item) => {
          const isOpened = keyOf(item) === opened;
          return (
            <HandOverRow
              item={item}
              isOpened={isOpened}
              onToggle={() => onOpen(isOpened ? null : keyOf(item))}
            />
          );
        }}
      </Some>
    </>
  );
}

function keyOf({ creator, handle, platform }: HandOverItem): string {
  return [creator, handle, platform].join('\n');
}

interface HandOverRowProps {
  readonly item: HandOverItem;
  readonly isOpened: boolean;
  readonly onToggle: () => void;
}

function HandOverRow({ item, isOpened, onToggle }: HandOverRowProps) {
  const id = useId();
  const lacking = lackingWords(item);
  return (
    <>
      <button
        type="button"
        class="row-head"
        aria-expanded={isOpened}
        aria-controls={isOpened ? id : undefined}
        onClick={onToggle}
      >
        <span class="row-title">
          <span class="row-name" dir="auto">
            {nameOf(item)}
          </span>{' '}
          {item.platform !== '' && <Tag>{item.platform}</Tag>}{' '}
          {lacking !== '' && <Tag standing="look">{`! ${lacking}`}</Tag>}
        </span>
      </button>
      {isOpened && (
        <section id={id} class="row-details" aria-label={`Hand over to ${nameOf(item)}`}>
          <HandOverDetails item={item} />
        </section>
      )}
    </>
  );
}

function lackingWords({ link, missing }: HandOverItem): string {
  if (link === '') return 'no link';
  const [first] = missing;
  return first === undefined ? '' : `no ${first.replace(/^the /, '')}`;
}
