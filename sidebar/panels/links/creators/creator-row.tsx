import { useId, useState } from 'preact/hooks';
import type { CreatorLink } from '../../../../src/apps-script/endpoints/links/preview-links';
import { CopyButton } from '../../../ui/copy';
import { ProblemRemark } from '../../../ui/problem-list';
import { type Standing, StatusIcon } from '../../../ui/status-icon';
import { Tag } from '../../../ui/tag';
import { isMissing, isReady } from '../generate/missing';

interface CreatorRowProps {
  readonly creator: CreatorLink;
  /** The link cut down to what tells it apart. */
  readonly shortLink: string;
  readonly isTicked: boolean;
  readonly isLocked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

/** A creator with link and code, as they stand or would be generated. */
export function CreatorRow({ creator, shortLink, isTicked, isLocked, onTick }: CreatorRowProps) {
  const id = useId();
  const name = creator.creator || creator.handle || 'Without a name';
  return (
    <div class="creator">
      {isMissing(creator) ? (
        <input
          type="checkbox"
          id={id}
          checked={isTicked}
          disabled={isLocked}
          onChange={({ currentTarget }) => onTick(currentTarget.checked)}
        />
      ) : (
        <StatusIcon standing={standingOf(creator)} />
      )}
      <div class="creator-words">
        <p class="creator-name">
          <label for={id} dir="auto">
            {name}
          </label>{' '}
          {creator.platform !== '' && <Tag>{creator.platform}</Tag>}
        </p>
        <LinkLine creator={creator} name={name} shortLink={shortLink} />
        <CodeLine creator={creator} name={name} />
        {creator.warning !== null && (
          <p class="remark look">
            <StatusIcon standing="look" />
            <span>{creator.warning}</span>
          </p>
        )}
        <ProblemRemark problems={creator.problems} />
      </div>
    </div>
  );
}

function standingOf(creator: CreatorLink): Standing {
  if (creator.problems.length > 0 || !isReady(creator)) return 'wrong';
  return creator.warning === null ? 'good' : 'look';
}

interface LineProps {
  readonly creator: CreatorLink;
  readonly name: string;
}

function LinkLine({ creator, name, shortLink }: LineProps & { readonly shortLink: string }) {
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  const { link, isNewLink } = creator;
  if (link === '') return <p class="creator-line quiet">no link</p>;
  return (
    <>
      <p class="creator-line">
        <button
          type="button"
          class="short-link"
          title={link}
          aria-expanded={isWhole}
          aria-controls={id}
          aria-label={`${shortLink}, whole link of ${name}`}
          onClick={() => setWhole(!isWhole)}
          onKeyDown={({ key }) => {
            if (key === 'Escape') setWhole(false);
          }}
        >
          {shortLink}
        </button>
        {isNewLink ? (
          <Tag standing="info">new</Tag>
        ) : (
          <CopyButton text={link} what={`the link of ${name}`} />
        )}
      </p>
      <p id={id} class="whole-link" hidden={!isWhole}>
        {link}
      </p>
    </>
  );
}

function CodeLine({ creator, name }: LineProps) {
  const { code, isNewCode, channel, warning } = creator;
  return (
    <p class="creator-line">
      <span class="code-and-channel">
        {code === '' ? <span class="quiet">no code</span> : <code>{code}</code>}{' '}
        {channel !== '' && (
          <Tag standing={warning === null ? 'good' : 'look'}>
            {warning === null ? channel : `! ${channel}`}
          </Tag>
        )}
      </span>
      {code !== '' &&
        (isNewCode ? (
          <Tag standing="info">new</Tag>
        ) : (
          <CopyButton text={code} what={`the code of ${name}`} />
        ))}
    </p>
  );
}
