import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { announce } from '../../ui/announce';
import { useQuery } from '../../ui/query';
import { counted } from '../../words';
import type { PanelProps } from '../panel';
import type { BrowsedFunction, HeaderIds } from './browsed-function';
import { FunctionList } from './function-list';
import { InsertFooter } from './insert-footer';
import { useInsertion } from './insertion';
import { searchFunctions } from './search';
import { useDraft } from './use-draft';

/** Written into the page by the build, from the catalog of functions and the declaration of the tabs. */
declare const BROWSED_FUNCTIONS: readonly BrowsedFunction[];
declare const HEADER_IDS: HeaderIds;

const FAMILIES = [...new Set(BROWSED_FUNCTIONS.map(({ family }) => family))].sort(
  (one, other) => placeOf(one) - placeOf(other),
);

/** The order of the funnel, and then what serves every stage. */
function placeOf(family: string): number {
  const order = ['Awareness', 'Consideration', 'Conversion', 'Loyalty'].indexOf(family);
  return order < 0 ? 4 : order;
}

/** Every custom function: found by what people call it, explained, and inserted into the selected cell. */
export function FunctionsPanel({ server, isShown, occasion }: PanelProps) {
  const [sought, setSought] = useState('');
  const [family, setFamily] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const selection = useQuery(() => server.getSelection(), isShown, occasion);
  const insertion = useInsertion(server);
  const found = useMemo(
    () =>
      searchFunctions(
        BROWSED_FUNCTIONS.filter((each) => family === '' || each.family === family),
        sought,
      ),
    [sought, family],
  );
  const entry = found.find((each) => each.entry.name === opened)?.entry ?? null;
  const draft = useDraft(entry, selection, insertion, HEADER_IDS);

  useEffect(() => {
    // Who walks along the tabs with the arrows is let pass.
    const isWalking = document.activeElement?.matches('[role=tab]:focus-visible') === true;
    if (isShown && !isWalking) search.current?.focus();
  }, [isShown]);
  useEffect(() => {
    if (sought !== '') announce(`${counted(found.length, 'function')} found`);
  }, [sought, found.length]);

  const open = (name: string | null) => {
    setOpened(name);
    insertion.say({ is: 'idle' });
  };
  const reveal = (name: string) => {
    setSought('');
    setFamily('');
    open(name);
  };
  const press = (event: KeyboardEvent) => {
    const { key, target } = event;
    if (!(target instanceof HTMLElement)) return;
    if (key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (entry !== null) draft.insert();
      else open(nameAt(target) ?? found[0]?.entry.name ?? null);
    } else if (key === 'Enter' && target === search.current) {
      open(found[0]?.entry.name ?? null);
    } else if (key === 'Escape' && target === search.current) {
      setSought('');
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      const next = neighbour(target, key === 'ArrowDown' ? 1 : -1);
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    }
  };
  /** The search field and the functions below it, in the order in which they are read. */
  const neighbour = (target: HTMLElement, step: number): HTMLElement | undefined => {
    const heads = list.current?.querySelectorAll<HTMLElement>('.function-head') ?? [];
    const stops = [search.current!, ...heads];
    const at = stops.indexOf(target);
    return at < 0 ? undefined : stops[at + step];
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields and buttons inside, from one place
    <div class="functions" onKeyDown={press}>
      <div class="panel-body">
        <h2>Functions</h2>
        <div class="function-search">
          <input
            ref={search}
            type="search"
            class="field"
            aria-label="Search functions"
            placeholder="cost per sale"
            value={sought}
            onInput={({ currentTarget }) => setSought(currentTarget.value)}
          />
          <select
            class="field"
            aria-label="Stage"
            value={family}
            onChange={({ currentTarget }) => setFamily(currentTarget.value)}
          >
            <option value="">Every stage</option>
            {FAMILIES.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </div>
        <div ref={list} class="function-lists">
          <FunctionList
            found={found}
            isSearched={sought.trim() !== ''}
            families={FAMILIES}
            opened={entry?.name ?? null}
            draft={draft}
            onOpen={open}
            onReveal={reveal}
            onShowAll={() => {
              setSought('');
              setFamily('');
              search.current?.focus();
            }}
          />
        </div>
      </div>
      <InsertFooter
        entry={entry}
        count={found.length}
        draft={draft}
        insertion={insertion}
        server={server}
      />
    </div>
  );
}

function nameAt(target: HTMLElement): string | undefined {
  return target.closest<HTMLElement>('[data-function]')?.dataset.function;
}
