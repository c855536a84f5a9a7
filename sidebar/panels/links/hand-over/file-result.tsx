import { Button } from '../../../ui/button';
import { CopyButton } from '../../../ui/copy';
import { ErrorBanner, Notice } from '../../../ui/notice';
import { Result } from '../../../ui/result';
import { Some } from '../../../ui/some';
import { counted } from '../../../words';
import { type FileState, type MadeFile, saveCsv } from './file-made';

/** What came of asking for a file. */
export function FileResult({ state }: { readonly state: FileState }) {
  return (
    <Result of={state.is === 'made' || state.is === 'refused' ? state : null}>
      {state.is === 'refused' && (
        <ErrorBanner title="The file was not made." fault={state.fault} onTryAgain={state.again} />
      )}
      {state.is === 'made' && <MadeNotice file={state.file} what={state.what} />}
    </Result>
  );
}

function MadeNotice({ file, what }: { readonly file: MadeFile; readonly what: string }) {
  const { name, csv, count, left = [] } = file;
  const thing = what === 'codes file' ? 'code' : 'row';
  return (
    <Notice
      standing={count === 0 ? 'info' : left.length > 0 ? 'look' : 'good'}
      title={
        count === 0
          ? `There is no ${what === 'codes file' ? 'code' : 'link'} to put into a file yet.`
          : `${name} has ${counted(count, thing)}.`
      }
    >
      {count > 0 && (
        <p class="hand-over-ways">
          <span>Not among your downloads?</span>
          <Button look="word" label={`Download again: ${name}`} onClick={() => saveCsv(file)}>
            Download again
          </Button>
          <CopyButton text={csv} what={`content of ${name}`} word="Copy content" />
        </p>
      )}
      {left.length > 0 && (
        <>
          <p>{counted(left.length, 'code')} left out:</p>
          <Some
            items={left}
            keyOf={({ code }) => code}
            first={3}
            step={50}
            label="Left out"
            className="lines"
          >
            {({ code, reason }) => (
              <>
                <code>{code === '' ? 'blank' : code}</code> {reason}
              </>
            )}
          </Some>
        </>
      )}
    </Notice>
  );
}
