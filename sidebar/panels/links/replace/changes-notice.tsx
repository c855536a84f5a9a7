import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { counted } from '../../../words';

interface ChangesNoticeProps {
  readonly count: number;
  readonly onLook: () => void;
}

/** That links stand which would be others now. */
export function ChangesNotice({ count, onLook }: ChangesNoticeProps) {
  return (
    <Notice
      standing="look"
      title={`${counted(count, 'link')} would be ${count === 1 ? 'another one' : 'others'} now`}
    >
      <p>
        A handle, the landing page or the naming has changed since. Nothing that was sent is changed
        unless you say so.
      </p>
      <Button look="outlined" onClick={onLook}>
        Look at {count === 1 ? 'it' : 'them'}
      </Button>
    </Notice>
  );
}
