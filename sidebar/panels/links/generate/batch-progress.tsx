import { Button } from '../../../ui/button';
import { Progress } from '../../../ui/progress';
import { whole } from '../../../words';
import type { BatchControls } from './batches';

interface BatchProgressProps<T> {
  readonly label: string;
  readonly controls: BatchControls<T>;
}

/** How far work in batches is, and the way to stop it. */
export function BatchProgress<T>({ label, controls: { batches, stop } }: BatchProgressProps<T>) {
  if (batches === null) return null;
  const { done, creators, state } = batches;
  return (
    <Progress
      label={label}
      done={done}
      total={creators.length}
      words={`${whole(done)} of ${whole(creators.length)}`}
    >
      {state === 'stopping' ? (
        'stopping after these'
      ) : (
        <Button look="word" onClick={stop}>
          Stop
        </Button>
      )}
    </Progress>
  );
}
