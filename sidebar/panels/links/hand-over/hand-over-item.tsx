import type { HandOverItem } from '../../../../src/apps-script/endpoints/links/hand-over';
import { listed } from '../../../../src/text/listed';
import { CopyButton } from '../../../ui/copy';
import { StatusIcon } from '../../../ui/status-icon';
import { PrintButton } from './print-brief';
import { QrCode } from './qr-code';

/** A creator as the list names them. */
export function nameOf({ creator, handle }: Pick<HandOverItem, 'creator' | 'handle'>): string {
  return creator || handle || 'Without a name';
}

/** Everything that a creator is handed: the message, the link, the code, the QR code and the brief. */
export function HandOverDetails({ item }: { readonly item: HandOverItem }) {
  const { link, longLink, code, subject, message, missing, platform } = item;
  const name = nameOf(item);
  return (
    <>
      {missing.length > 0 && (
        <p class="remark look">
          <StatusIcon standing="look" />
          <span>
            The message lacks {listed(missing)}. Fill that in the sheet before you send it.
          </span>
        </p>
      )}
      {link === '' && (
        <p class="remark look">
          <StatusIcon standing="look" />
          <span>No link yet: generate it under Links.</span>
        </p>
      )}
      <p class="hand-over-copy">
        <CopyButton look="filled" word="Copy message" text={message} what={`message for ${name}`} />
      </p>
      <p class="hand-over-ways">
        <CopyButton word="Copy subject" text={subject} what={`subject for ${name}`} />
        {link !== '' && <CopyButton word="Copy link" text={link} what={`link of ${name}`} />}
        {code !== '' && <CopyButton word="Copy code" text={code} what={`code of ${name}`} />}
        <PrintButton brief={item.brief} title={subject} name={name} />
      </p>
      <div class="message">
        <p class="message-subject">{subject}</p>
        <p>{message}</p>
      </div>
      {longLink !== '' && (
        <p class="quiet">
          The short link must end on <bdi>{longLink}</bdi>. Open it once to be sure.
        </p>
      )}
      {link !== '' && <QrCode link={link} name={name} platform={platform} />}
    </>
  );
}
