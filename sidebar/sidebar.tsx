import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { CampaignPicker } from './campaign/campaign-picker';
import { NoCampaign } from './campaign/no-campaign';
import { rememberCampaign, rememberedCampaign } from './campaign/remembered-campaign';
import { type Fault, isOf } from './fault';
import type { FreePanelProps, Panel } from './panels/panel';
import { PANELS } from './panels/panels';
import type { Server } from './server';
import { ErrorBanner } from './ui/notice';
import { useQuery } from './ui/query';
import { PlaceShown, type ShowPlace } from './ui/show-place';
import { Skeleton } from './ui/skeleton';
import { Tabs, tabId } from './ui/tabs';

interface SidebarProps {
  readonly server: Server;
}

/** The whole page: the campaign on top, its panels below. */
export function Sidebar({ server }: SidebarProps) {
  const [occasion, setOccasion] = useState(0);
  const [wanted, setWanted] = useState(rememberedCampaign);
  const query = useQuery(() => server.listCampaigns(), true, occasion);
  const reload = useCallback(() => setOccasion((before) => before + 1), []);
  useEffect(() => {
    // People edit cells and come back.
    window.addEventListener('focus', reload);
    return () => window.removeEventListener('focus', reload);
  }, [reload]);
  const { value: campaigns, fault, isBusy } = query;
  const hasNone = fault === null ? campaigns?.length === 0 : isOfNoCampaign(fault);
  const chosen = hasNone
    ? undefined
    : (campaigns?.find(({ name }) => name === wanted) ?? campaigns?.[0]);
  const choose = (name: string) => {
    setWanted(name);
    rememberCampaign(name);
  };
  const show: ShowPlace = useCallback(
    ({ tab, row, column }) => server.showPlace(tab, row ?? null, column ?? null),
    [server],
  );
  return (
    <PlaceShown.Provider value={show}>
      <main class="sidebar">
        <h1 class="unseen">Creator Funnel</h1>
        {fault !== null && !hasNone && (
          <div class="above-all">
            <ErrorBanner
              title="The campaigns could not be read."
              fault={fault}
              onTryAgain={reload}
            />
          </div>
        )}
        {chosen !== undefined && (
          <CampaignPicker
            campaigns={campaigns ?? []}
            chosen={chosen}
            isBusy={isBusy}
            onChoose={choose}
            onReload={reload}
          />
        )}
        <Panels
          server={server}
          campaign={chosen?.name ?? null}
          occasion={occasion}
          start={campaigns === null && fault === null ? null : hasNone ? 'plan' : 'links'}
          onPick={(name) => {
            if (name !== null) choose(name);
            reload();
          }}
        >
          {(onOpenPanel) =>
            hasNone ? (
              <NoCampaign
                isBusy={isBusy}
                onOpenPlan={() => onOpenPanel('plan')}
                onReload={reload}
              />
            ) : (
              <div class="panel-body">
                {fault === null ? (
                  <Skeleton what="campaigns" rows={4} />
                ) : (
                  <p class="quiet">This panel is about a campaign. Functions works without one.</p>
                )}
              </div>
            )
          }
        </Panels>
      </main>
    </PlaceShown.Provider>
  );
}

function isOfNoCampaign(fault: Fault): boolean {
  return isOf(fault, 'missing_tab') || isOf(fault, 'empty_tab');
}

interface PanelsProps {
  readonly server: Server;
  /** Null where none is known. */
  readonly campaign: string | null;
  readonly occasion: number;
  /** The panel that is shown first; null until it is known whether there is a campaign. */
  readonly start: string | null;
  readonly onPick: (campaign: string | null) => void;
  /** What stands where a campaign is needed and none is known. */
  readonly children: (onOpenPanel: (id: string) => void) => ComponentChildren;
}

/** A panel that was opened, for the campaign that it is about; null where it is about none. */
interface Opened {
  readonly panel: Panel;
  readonly campaign: string | null;
}

/**
 * Tabs and panels. A panel that was opened is kept for its campaign, hidden while another is shown: what runs in it
 * goes on, and what it holds is there again.
 */
function Panels({ server, campaign, occasion, start, onPick, children }: PanelsProps) {
  const [chosenId, setChosen] = useState<string | null>(null);
  useEffect(() => {
    // A campaign that is made in the panel shown first does not take the person elsewhere.
    if (start !== null) setChosen((before) => before ?? start);
  }, [start]);
  const chosen = PANELS.find(({ id }) => id === (chosenId ?? start ?? 'links'))!;
  const opened = useRef<Opened[]>([]);
  const wanted = { panel: chosen, campaign: chosen.needsCampaign ? campaign : null };
  const isWaiting = chosen.needsCampaign && campaign === null;
  const isShown = (each: Opened) =>
    each.panel === wanted.panel && each.campaign === wanted.campaign;
  if (!isWaiting && !opened.current.some(isShown)) opened.current.push(wanted);
  return (
    <>
      <Tabs
        label="Panels"
        tabs={PANELS}
        chosen={chosen.id}
        onChoose={setChosen}
        shownPanel={isWaiting ? WAITING : `panel-${opened.current.findIndex(isShown)}`}
      />
      {isWaiting && (
        <div id={WAITING} class="panel" role="tabpanel" aria-labelledby={tabId(chosen.id)}>
          {children(setChosen)}
        </div>
      )}
      {opened.current.map((each, at) => (
        <div
          key={`${each.panel.id} ${each.campaign}`}
          id={`panel-${at}`}
          class="panel"
          role="tabpanel"
          aria-labelledby={tabId(each.panel.id)}
          hidden={!isShown(each)}
        >
          <OpenedPanel
            {...each}
            server={server}
            isShown={isShown(each)}
            occasion={occasion}
            picked={campaign}
            onPick={onPick}
            onOpenPanel={setChosen}
          />
        </div>
      ))}
    </>
  );
}

const WAITING = 'panel-waiting';

function OpenedPanel({ panel, campaign, ...props }: Opened & FreePanelProps) {
  if (!panel.needsCampaign) return <panel.Panel {...props} />;
  return campaign === null ? null : <panel.Panel {...props} campaign={campaign} />;
}
