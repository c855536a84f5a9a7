import { useEffect, useRef, useState } from 'preact/hooks';
import type { LaunchChecklist } from '../../../src/apps-script/endpoints/links/launch-checklist-of-tabs';
import type { LaunchItem } from '../../../src/links/audit/launch-checklist';
import { type Fault, faultLines } from '../../fault';
import type { Server } from '../../server';
import { Button } from '../../ui/button';
import { ErrorBanner, Notice } from '../../ui/notice';
import { useQuery } from '../../ui/query';
import { Skeleton } from '../../ui/skeleton';
import { type Standing, StatusIcon } from '../../ui/status-icon';
import { counted } from '../../words';

const STANDINGS: Readonly<Record<LaunchItem['state'], Standing>> = {
  done: 'good',
  look: 'look',
  wrong: 'wrong',
};

/** Where each item is fixed: a tab of the workbook, or a panel of this page. */
const PLACES: Readonly<
  Record<
    LaunchItem['id'],
    { readonly tab: string } | { readonly panel: string; readonly word: string }
  >
> = {
  objective: { tab: 'Campaigns' },
  target: { tab: 'Campaigns' },
  creators: { tab: 'Creators' },
  links: { panel: 'links', word: 'Generate in Links' },
  link_issues: { panel: 'links', word: 'Fix in Links' },
  codes: { panel: 'links', word: 'Generate in Links' },
  posting_dates: { tab: 'Creators' },
  stages: { tab: 'Creators' },
  channel: { panel: 'links', word: 'Fix in Links' },
  results: { tab: 'Results' },
};

interface ChecklistProps {
  readonly server: Server;
  readonly campaign: string;
  readonly isShown: boolean;
  readonly occasion: number;
  /** Tabs of ours that are not there. */
  readonly missing: readonly string[];
  readonly onOpenPanel: (panel: string) => void;
  readonly onSetUp: () => void;
}

/** What must be in place before the campaign goes live: green means launch. */
export function Checklist(props: ChecklistProps) {
  const { server, campaign, isShown, occasion } = props;
  const query = useQuery(() => server.launchChecklist(campaign), isShown, occasion);
  const { value, fault, isBusy, reload } = query;
  // Other panels put things right meanwhile: who comes back sees the list anew.
  const wasShown = useRef(isShown);
  useEffect(() => {
    if (isShown && !wasShown.current && value !== null) void reload();
    wasShown.current = isShown;
  }, [isShown, reload, value]);
  return (
    <section aria-label="Before launch" aria-busy={isBusy}>
      <h2>Before launch</h2>
      {fault !== null && (
        <ErrorBanner title="The checklist could not be made." fault={fault} onTryAgain={reload} />
      )}
      {value === null && fault === null && <Skeleton what="the checklist" rows={5} />}
      {value !== null && <Items {...props} list={value} />}
    </section>
  );
}

function Items({ list, ...props }: ChecklistProps & { readonly list: LaunchChecklist }) {
  const wrong = list.items.filter(({ state }) => state === 'wrong').length;
  return (
    <>
      {list.isReady ? (
        <Notice standing="good" title="Everything is in place: launch." />
      ) : (
        <p>
          <b>
            {list.items.length - list.open} of {list.items.length} in place.
          </b>{' '}
          {wrong > 0
            ? `${counted(wrong, 'thing')} to fix before the first post.`
            : `${counted(list.open, 'thing')} worth a look, then launch.`}
        </p>
      )}
      <ul class="plan-items" aria-label="Checklist">
        {list.items.map((item) => (
          <li key={item.id}>
            <StatusIcon standing={STANDINGS[item.state]} />
            <div>
              <p class="who">{item.label}</p>
              <p class={item.state === 'done' ? 'quiet' : undefined}>{item.sentence}</p>
              {item.state !== 'done' && <NextMove item={item} {...props} />}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The way to where an item is fixed. */
function NextMove({
  item,
  server,
  missing,
  onOpenPanel,
  onSetUp,
}: ChecklistProps & { readonly item: LaunchItem }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const place = PLACES[item.id];
  const button = (word: string, onClick: () => void) => (
    <Button look="word" label={`${word}: ${item.label}`} onClick={onClick}>
      {word}
    </Button>
  );
  if ('panel' in place) return button(place.word, () => onOpenPanel(place.panel));
  const { tab } = place;
  if (missing.includes(tab)) return button(`Make the tab ${tab}`, onSetUp);
  const open = async () => {
    const answer = await server.showPlace(tab, null, null);
    setFault(answer.ok ? null : answer);
  };
  return (
    <>
      {button(`Open ${tab}`, open)}
      {fault !== null && <p class="plan-problem">{faultLines(fault).join(' ')}</p>}
    </>
  );
}
