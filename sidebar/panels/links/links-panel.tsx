import { useCallback, useId, useRef, useState } from 'preact/hooks';
import { Tabs, tabId } from '../../ui/tabs';
import type { CampaignPanelProps } from '../panel';
import { CheckView } from './check/check-view';
import { HandOverView } from './hand-over/hand-over-view';
import { LinksView } from './links-view';
import { NamingView } from './naming/naming-view';
import type { View, ViewId } from './view';

/** The views in the order in which links are worked on. */
const VIEWS: readonly View[] = [
  { id: 'links', title: 'Links', View: LinksView },
  { id: 'check', title: 'Check', View: CheckView },
  { id: 'hand-over', title: 'Hand over', View: HandOverView },
  { id: 'naming', title: 'Naming', View: NamingView },
];

/** Links from their naming to their hand-over. A view that was opened is kept: what runs in it goes on. */
export function LinksPanel(props: CampaignPanelProps) {
  const id = useId();
  const [chosen, setChosen] = useState<ViewId>('links');
  const [edits, setEdits] = useState(0);
  const opened = useRef(new Set<ViewId>());
  const onWritten = useCallback(() => setEdits((before) => before + 1), []);
  opened.current.add(chosen);
  const idOf = (view: ViewId) => `${id}-${view}`;
  return (
    <>
      <div class="views">
        <Tabs
          label="Views of links"
          tabs={VIEWS.map((view) => ({ id: idOf(view.id), title: view.title }))}
          chosen={idOf(chosen)}
          onChoose={(tab) => setChosen(VIEWS.find((view) => idOf(view.id) === tab)!.id)}
          shownPanel={`view-${idOf(chosen)}`}
        />
      </div>
      {VIEWS.filter((view) => opened.current.has(view.id)).map(({ id: view, View: Shown }) => (
        <div
          key={view}
          id={`view-${idOf(view)}`}
          class="panel"
          role="tabpanel"
          aria-labelledby={tabId(idOf(view))}
          hidden={view !== chosen}
        >
          <Shown
            {...props}
            isShown={props.isShown && view === chosen}
            // Both only grow, so that each change of either is an occasion of its own.
            occasion={props.occasion + edits}
            onWritten={onWritten}
            onGo={setChosen}
          />
        </div>
      ))}
    </>
  );
}
