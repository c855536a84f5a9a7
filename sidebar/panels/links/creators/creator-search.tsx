import { useEffect } from 'preact/hooks';
import { searchKey } from '../../../../src/text/search-key';
import { announce } from '../../../ui/announce';
import { counted } from '../../../words';

const SEARCH_FROM = 13;

interface CreatorSearchProps {
  readonly sought: string;
  readonly onSeek: (sought: string) => void;
  /** How many creators there are. */
  readonly total: number;
}

/** A field that finds creators, where there are enough of them to need one. */
export function CreatorSearch({ sought, onSeek, total }: CreatorSearchProps) {
  if (total < SEARCH_FROM) return null;
  return (
    <input
      type="search"
      class="field"
      aria-label="Search creators"
      placeholder="Search creators"
      value={sought}
      onInput={({ currentTarget }) => onSeek(currentTarget.value)}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onSeek('');
      }}
    />
  );
}

interface FoundCreatorsProps {
  readonly sought: string;
  readonly found: number;
}

/** How many creators a search found, for eye and ear. */
export function FoundCreators({ sought, found }: FoundCreatorsProps) {
  useEffect(() => {
    if (sought !== '') announce(`${counted(found, 'creator')} found`);
  }, [sought, found]);
  return sought === '' ? null : <p class="quiet">{counted(found, 'creator')} found</p>;
}

/** What a creator is searched by. */
export interface SoughtCreator {
  readonly creator: string;
  readonly handle: string;
  readonly platform: string;
  readonly code: string;
  readonly link: string;
}

/** Whether a word a person types fits the creator. */
export function isAbout(creator: SoughtCreator, sought: string): boolean {
  const word = searchKey(sought);
  if (word === '') return true;
  const { creator: name, handle, platform, code, link } = creator;
  return [name, handle, platform, code, link].some((text) => searchKey(text).includes(word));
}
