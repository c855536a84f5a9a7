import { isOfPlatform } from '../../../fault';
import { ErrorBanner, Notice } from '../../../ui/notice';
import { Result } from '../../../ui/result';
import { Some } from '../../../ui/some';
import { counted, whole } from '../../../words';
import { ThingsToFix } from '../things-to-fix';
import { CHUNK } from './batches';
import type { Generation } from './generation';
import { linksAndCodes } from './missing';

interface GenerationResultProps {
  readonly generation: Generation;
  readonly onGoOn: () => void;
}

/** What came of a generation, in words. */
export function GenerationResult({ generation, onGoOn }: GenerationResultProps) {
  const { made, state, fault } = generation;
  const isIncomplete = made.problems.length > 0 || made.unassigned.length > 0;
  return (
    <Result of={generation}>
      {fault !== null ? (
        <ErrorBanner
          title={
            generation.creators.length > CHUNK
              ? 'Not all links and codes were generated.'
              : 'The links and codes were not generated.'
          }
          fault={fault}
          kept={keptWords(generation)}
          onTryAgain={onGoOn}
        />
      ) : (
        <Notice
          standing={isIncomplete || state === 'stopped' ? 'info' : 'good'}
          title={madeWords(generation)}
        >
          {state === 'stopped' && <p>{keptWords(generation)}</p>}
        </Notice>
      )}
      <ThingsToFix problems={made.problems} />
      <Unassigned links={made.unassigned} />
    </Result>
  );
}

function madeWords({ made: { links, codes }, state, done, creators }: Generation): string {
  if (state === 'stopped')
    return `Stopped after ${whole(done)} of ${counted(creators.length, 'creator')}.`;
  if (links + codes === 0) return 'Nothing was generated.';
  return `${linksAndCodes(links, codes)} ${links + codes === 1 ? 'was' : 'were'} written to Creators.`;
}

/** What was written before the end came. */
function keptWords({ made, state, fault, done, creators }: Generation): string {
  const written = `${linksAndCodes(made.links, made.codes)} were written and stay.`;
  if (state === 'stopped') return written;
  const kept =
    done === 0 ? '' : `${whole(done)} of ${whole(creators.length)} creators are done: ${written}`;
  if (isOfPlatform(fault))
    return `${kept} Some may be written that Google did not tell of; trying again makes nothing twice.`.trim();
  return kept === '' ? 'Nothing was written.' : kept;
}

function Unassigned({ links }: { readonly links: readonly string[] }) {
  if (links.length === 0) return null;
  return (
    <Notice
      standing="look"
      title={`Google Analytics would file ${counted(links.length, 'link')} under Unassigned`}
    >
      <Some
        items={links}
        keyOf={(link) => link}
        first={5}
        step={50}
        label="Under Unassigned"
        className="lines"
      >
        {(link) => <bdi>{link}</bdi>}
      </Some>
    </Notice>
  );
}
