import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import { fileName, saveFile } from '../../../ui/save-file';
import { qrPath, qrPng, qrSquares, qrSvg } from './qr';

interface QrCodeProps {
  readonly link: string;
  /** Whose link it is. */
  readonly name: string;
  readonly platform: string;
}

/** The link as a QR code, and the ways to take it along. */
export function QrCode({ link, name, platform }: QrCodeProps) {
  const [isRefused, setRefused] = useState(false);
  const squares = useMemo(() => qrSquares(link), [link]);
  if (squares === null)
    return (
      <p class="quiet">
        The link is too long for a QR code. Shorten it, and put the short one here.
      </p>
    );
  const side = squares.length;
  const file = (ending: string) => fileName(['qr', name, platform], ending);
  const savePng = async () => {
    const png = await qrPng(squares);
    setRefused(png === null);
    if (png !== null) saveFile(file('png'), png);
  };
  const saveSvg = () =>
    saveFile(file('svg'), new Blob([qrSvg(squares, link)], { type: 'image/svg+xml' }));
  return (
    <div class="qr">
      <svg
        class="qr-code"
        viewBox={`0 0 ${side} ${side}`}
        role="img"
        aria-label={`QR code of ${link}`}
        shape-rendering="crispEdges"
      >
        <rect width={side} height={side} fill="#fff" />
        <path d={qrPath(squares)} />
      </svg>
      <p class="qr-ways">
        <span>Download QR code</span>
        <Button look="word" label={`PNG of the QR code of ${name}`} onClick={savePng}>
          PNG
        </Button>
        <Button look="word" label={`SVG of the QR code of ${name}`} onClick={saveSvg}>
          SVG
        </Button>
      </p>
      {isRefused && <p class="quiet">This browser cannot draw a PNG. Take the SVG.</p>}
    </div>
  );
}
