import { useContext, useState } from 'preact/hooks';
import type {
  ListedDoubt,
  ListedPart,
} from '../../../src/apps-script/endpoints/report/find-doubts';
import { placeInWords } from '../../../src/cells/problem-words';
import type { Doubt, DoubtKind, Repair } from '../../../src/report/doubts/doubt';
import { SAID } from '../../../src/report/doubts/words/said';
import type { Fault } from '../../fault';
import { faultLines } from '../../fault';
import { Button } from '../../ui/button';
import { PlaceShown } from '../../ui/show-place';
import { Some } from '../../ui/some';
import { StatusIcon } from '../../ui/status-icon';
import { capitalized, counted, whole } from '../../words';

const AT_WORK = 'report-at-work';

interface DoubtsProps {
  /** What the report's cells say. */
  readonly told: readonly Doubt[];
  /** What is found in the tabs; null while nobody knows. */
  readonly found: readonly ListedDoubt[] | null;
  readonly isBusy: boolean;
  readonly onRepair: (kind: DoubtKind, part: ListedPart, repair: Repair) => void;
}

/** What is known to be wrong with what the report counts, each with its repair beside it. */
export function Doubts({ told, found, isBusy, onRepair }: DoubtsProps) {
  const kinds = new Set((found ?? []).map(({ kind }) => kind));
  const rest = told.filter(({ kind }) => !kinds.has(kind));
  if (kinds.size + rest.length === 0) return null;
  return (
    <section aria-label="Check first">
      <h3>Check first</h3>
      <span id={AT_WORK} class="unseen">
        The report is being worked on.
      </span>
      {rest.map((doubt) => (
        <DoubtLine key={doubt.kind} doubt={doubt} mending={mendingOf(doubt, found !== null)} />
      ))}
      {(found ?? []).map((doubt) => (
        <div key={doubt.kind} class="doubt">
          <DoubtLine doubt={doubt} mending={doubt.kind === 'changed' ? REFRESH : ''} />
          <Some
            items={[...doubt.parts]}
            keyOf={({ key }) => key}
            first={3}
            step={20}
            label={saidOf(doubt)}
            className="lines indented"
          >
            {(part) => (
              <Part
                part={part}
                isBusy={isBusy}
                onRepair={(repair) => onRepair(doubt.kind, part, repair)}
              />
            )}
          </Some>
          {doubt.more > 0 && <p class="quiet">And {whole(doubt.more)} more.</p>}
        </div>
      ))}
    </section>
  );
}

const REFRESH = 'Refresh the report.';

/** What the cells say and the tabs do not show any more is over with the next refresh. */
function mendingOf({ kind, suggestion }: Doubt, isFoundNoMore: boolean): string {
  if (kind === 'changed') return REFRESH;
  return isFoundNoMore
    ? 'It is not found in the tabs any more: refresh the report.'
    : `${capitalized(suggestion)}.`;
}

function DoubtLine({ doubt, mending }: { readonly doubt: Doubt; readonly mending: string }) {
  const { share } = doubt;
  return (
    <p class="remark">
      <StatusIcon standing="look" />
      <span>
        {saidOf(doubt)}
        {share !== null && share > 0 && ` (${PERCENT.format(share)} of what the campaign brought)`}.
        {mending !== '' && ` ${mending}`}
      </span>
    </p>
  );
}

const PERCENT = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 });

function saidOf({ kind, count, where }: Doubt): string {
  if (kind === 'changed')
    return 'Creators, settings or sources have changed since the report was built';
  const said = counted(count, ...SAID[kind]);
  return kind === 'missing_tab' ? `${said}: ${where}` : said;
}

interface PartProps {
  readonly part: ListedPart;
  readonly isBusy: boolean;
  readonly onRepair: (repair: Repair) => void;
}

function Part({ part, isBusy, onRepair }: PartProps) {
  const { name, rows, volume, repairs } = part;
  const facts = [rows > 0 && counted(rows, 'row'), volume].filter(Boolean).join(', ');
  return (
    <>
      <p>
        <bdi class="who">{name}</bdi>
        {facts !== '' && `: ${facts}`}
      </p>
      <WayThere part={part} />
      <p class="repairs">
        {repairs.map((repair) => (
          <Button
            key={repair.does}
            look="outlined"
            label={`${wordsOf(repair, part)}, ${name}`}
            {...(isBusy ? { refusedBy: AT_WORK } : {})}
            onClick={() => onRepair(repair)}
          >
            {wordsOf(repair, part)}
          </Button>
        ))}
      </p>
    </>
  );
}

function wordsOf(repair: Repair, { rows, name }: ListedPart): string {
  const these = rows === 1 ? 'This row' : 'These rows';
  switch (repair.does) {
    case 'rename':
      return `${name} → ${repair.to}`;
    case 'remove':
      return rows === 1 ? 'Remove the later row' : 'Remove the later rows';
    case 'right':
      return `${these} ${rows === 1 ? 'is' : 'are'} right`;
    case 'left out':
      return `Leave ${these.toLowerCase()} out`;
    case 'follow':
      return `It is “${repair.to}” now`;
    case 'forget':
      return 'It is gone for good';
  }
}

function WayThere({ part: { place } }: { readonly part: ListedPart }) {
  const show = useContext(PlaceShown);
  const [fault, setFault] = useState<Fault | null>(null);
  if (place === null || show === null) return null;
  const press = async () => {
    const answer = await show(place);
    setFault(answer.ok ? null : answer);
  };
  return (
    <p>
      <Button look="word" onClick={press}>
        Show {placeInWords(place)}
      </Button>
      {fault !== null && <span role="alert"> {faultLines(fault).join(' ')}</span>}
    </p>
  );
}
