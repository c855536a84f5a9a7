import { Button } from '../../ui/button';
import { Tag } from '../../ui/tag';
import { counted } from '../../words';
import { FunctionDetails } from './function-details';
import type { Found } from './search';
import type { Draft } from './use-draft';

interface FunctionListProps {
  readonly found: readonly Found[];
  readonly isSearched: boolean;
  readonly families: readonly string[];
  readonly opened: string | null;
  readonly draft: Draft;
  readonly onOpen: (name: string | null) => void;
  /** Opens another function, whatever is searched. */
  readonly onReveal: (name: string) => void;
  readonly onShowAll: () => void;
}

/** What was found in order of fit; without a search all functions by stage, those that reports lead with first. */
export function FunctionList(props: FunctionListProps) {
  const { found, isSearched, families, onShowAll } = props;
  if (found.length === 0)
    return (
      <div class="empty">
        <p class="empty-title">Nothing by that name</p>
        <p>Try what it measures: cost per click, views, repeat buyers, discount code.</p>
        <Button look="outlined" onClick={onShowAll}>
          Show every function
        </Button>
      </div>
    );
  if (isSearched)
    return (
      <section>
        <p class="quiet">{counted(found.length, 'function')} found</p>
        <Rows {...props} found={found} label="Functions found" />
      </section>
    );
  const first = found.filter(({ entry }) => entry.inReports === 'first');
  const rest = found.filter(({ entry }) => entry.inReports !== 'first');
  const groups = [
    { title: 'Reports lead with these', some: first },
    ...families.map((family) => ({
      title: family,
      some: rest.filter(({ entry }) => entry.family === family),
    })),
  ];
  return (
    <>
      {groups
        .filter(({ some }) => some.length > 0)
        .map(({ title, some }) => (
          <section key={title}>
            <h3 class="function-group">{title}</h3>
            <Rows {...props} found={some} label={title} />
          </section>
        ))}
    </>
  );
}

interface RowsProps extends FunctionListProps {
  readonly label: string;
}

function Rows({ found, label, opened, draft, onOpen, onReveal }: RowsProps) {
  return (
    <ul class="function-rows" aria-label={label}>
      {found.map(({ entry, alias }) => {
        const { name, meaning, inReports } = entry;
        const isOpened = name === opened;
        const id = `about-${name}`;
        return (
          <li key={name} data-function={name}>
            <button
              type="button"
              class="function-head"
              aria-expanded={isOpened}
              aria-controls={isOpened ? id : undefined}
              onClick={() => onOpen(isOpened ? null : name)}
            >
              <span class="function-title">
                <span class="function-name">{name}</span>
                {inReports === 'yes' && <Tag>in reports</Tag>}
                {alias !== null && <span class="quiet">{alias}</span>}
              </span>
              <span class="function-meaning">{meaning}</span>
            </button>
            {isOpened && (
              <section id={id} class="function-details" aria-label={`About ${name}`}>
                <FunctionDetails entry={entry} draft={draft} onReveal={onReveal} />
              </section>
            )}
          </li>
        );
      })}
    </ul>
  );
}
