import { useEffect, useRef, useState } from 'preact/hooks';
import type { LaunchChecklist } from '../../../src/apps-script/endpoints/links/launch-checklist-of-tabs';
import type { LaunchItem } from '../../../src/links/audit/launch-item';
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
  note: 'info',
  look: 'look',
  wrong: 'wrong',
};

/** What each item is called, and where it is fixed: a tab of the workbook, or a panel of this page. */
const PLACES: Readonly<
  Record<
    LaunchItem['id'],
    { readonly label: string } & (
      | { readonly tab: string }
      | { readonly panel: string; readonly word: string }
    )
  >
> = {
  objective: { label: 'Objective', tab: 'Campaigns' },
  target: { label: 'Target', tab: 'Campaigns' },
  creators: { label: 'Creators', tab: 'Creators' },
  links: { label: 'Links', panel: 'links', word: 'Generate in Links' },
  link_issues: { label: 'Link check', panel: 'links', word: 'Fix in Links' },
  codes: { label: 'Codes', panel: 'links', word: 'Generate in Links' },
  posting_dates: { label: 'Posting dates', tab: 'Creators' },
  stages: { label: 'Stages', tab: 'Creators' },
  channel: { label: 'GA4 channel', panel: 'links', word: 'Fix in Links' },
  results: { label: 'Results', tab: 'Results' },
  margin: { label: 'Margin', tab: 'Campaigns' },
  posts: { label: 'Posts', tab: 'Posts' },
  numbers: { label: 'Numbers of posts', tab: 'Posts' },
  results_in: { label: 'Results up to the end', tab: 'Results' },
  codes_off: { label: 'Codes', tab: 'Creators' },
  lessons: { label: 'Learnings', tab: 'Learnings' },
};

interface TimeWords {
  readonly title: string;
  readonly ready: string;
  /** Behind how many items are done. */
  readonly done: string;
  /** Behind how many things are wrong, and how many are worth a look. */
  readonly wrong: string;
  readonly look: string;
}

const AFTER: TimeWords = {
  title: 'Closing the campaign',
  ready: 'The campaign is closed.',
  done: 'done.',
  wrong: 'to fix.',
  look: 'left to close.',
};

/** What the list is for at that time. */
const WORDS: Readonly<Record<LaunchChecklist['time'], TimeWords>> = {
  planned: {
    title: 'Before launch',
    ready: 'Everything is in place: launch.',
    done: 'in place.',
    wrong: 'to fix before the first post.',
    look: 'worth a look, then launch.',
  },
  live: {
    title: 'While it runs',
    ready: 'Everything is in place.',
    done: 'in place.',
    wrong: 'to fix.',
    look: 'worth a look.',
  },
  provisional: AFTER,
  settled: AFTER,
};

interface ChecklistProps {
  readonly server: Server;
  readonly campaign: string;
  readonly isShown: boolean;
  readonly occasion: number;
  /** Tabs of ours that are not there. */
  readonly missing: readonly string[];
  readonly onOpenPanel: (panel: string) => void;
  readonly onMakeTab: (tab: string) => void;
}

/** What must be in place before the campaign goes live and while it runs, and what closes it. */
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
  const title = value === null ? 'Checklist' : WORDS[value.time].title;
  return (
    <section aria-label={title} aria-busy={isBusy}>
      <h2>{title}</h2>
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
  const words = WORDS[list.time];
  return (
    <>
      {list.isReady ? (
        <Notice standing="good" title={words.ready} />
      ) : (
        <p>
          <b>
            {list.items.length - list.open} of {list.items.length} {words.done}
          </b>{' '}
          {wrong > 0
            ? `${counted(wrong, 'thing')} ${words.wrong}`
            : `${counted(list.open, 'thing')} ${words.look}`}
        </p>
      )}
      <ul class="plan-items" aria-label="Checklist">
        {list.items.map((item) => (
          <li key={item.id}>
            <StatusIcon standing={STANDINGS[item.state]} />
            <div>
              <p class="who">{PLACES[item.id].label}</p>
              <p class={item.state === 'done' ? 'quiet' : undefined}>{item.sentence}</p>
              {item.state !== 'done' && <NextMove item={item} isOver={list.isOver} {...props} />}
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
  isOver,
  server,
  missing,
  onOpenPanel,
  onMakeTab,
}: ChecklistProps & { readonly item: LaunchItem; readonly isOver: boolean }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const place = PLACES[item.id];
  const button = (word: string, onClick: () => void) => (
    <Button look="word" label={`${word}: ${place.label}`} onClick={onClick}>
      {word}
    </Button>
  );
  if ('panel' in place)
    return button(isOver ? 'See in Links' : place.word, () => onOpenPanel(place.panel));
  const { tab } = place;
  if (missing.includes(tab)) return button(`Make the tab ${tab}`, () => onMakeTab(tab));
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
