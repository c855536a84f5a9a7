import type { ReplacedLinks } from '../../../../src/apps-script/endpoints/links/replace-links-of-tabs';
import { isOfPlatform } from '../../../fault';
import { Button } from '../../../ui/button';
import { ErrorBanner, Notice } from '../../../ui/notice';
import { Result } from '../../../ui/result';
import { counted, whole } from '../../../words';
import type { Batches } from '../generate/batches';
import { ThingsToFix } from '../things-to-fix';

interface ReplacementResultProps {
  readonly replacement: Batches<ReplacedLinks>;
  readonly onGoOn: () => void;
  readonly onHandOver: () => void;
}

/** What came of replacing links, in words. */
export function ReplacementResult({ replacement, onGoOn, onHandOver }: ReplacementResultProps) {
  const { made, state, done, creators, fault } = replacement;
  const { replaced, left } = made;
  const words = `${counted(replaced, 'link')} ${replaced === 1 ? 'was' : 'were'} replaced`;
  return (
    <Result of={replacement}>
      {fault !== null ? (
        <ErrorBanner
          title="Not all links were replaced."
          fault={fault}
          kept={
            isOfPlatform(fault)
              ? `${words}. Some more may be that Google did not tell of; trying again replaces nothing twice.`
              : `${words}.`
          }
          onTryAgain={onGoOn}
        />
      ) : (
        <Notice
          standing={state === 'stopped' || left.length > 0 ? 'info' : 'good'}
          title={
            state === 'stopped'
              ? `Stopped after ${whole(done)} of ${counted(creators.length, 'creator')}.`
              : `${words}.`
          }
        >
          {state === 'stopped' && <p>{words} and stay so. The others are as they were.</p>}
          {replaced > 0 && (
            <>
              <p>Links keeps the old ones. Send the new ones to their creators.</p>
              <Button look="outlined" onClick={onHandOver}>
                Hand over
              </Button>
            </>
          )}
        </Notice>
      )}
      <ThingsToFix problems={left} title={`${counted(left.length, 'link')} left as before`} />
    </Result>
  );
}
