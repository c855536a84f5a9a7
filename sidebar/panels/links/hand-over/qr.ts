import encodeQR from 'qr';

/** The dark and light squares of a QR code, row by row, with the quiet zone around it. */
export type QrSquares = readonly (readonly boolean[])[];

/** The standard asks for four light squares on each side. */
const QUIET_ZONE = 4;

/** A text as a QR code that can be read with 15 % of it covered; null where it is too long for one. */
export function qrSquares(text: string): QrSquares | null {
  try {
    return encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  } catch {
    return null;
  }
}

/** The dark squares as the path of an SVG, one square being 1 × 1. */
export function qrPath(squares: QrSquares): string {
  return squares
    .flatMap((row, y) =>
      row.flatMap((isDark, x) => {
        if (!isDark || row[x - 1] === true) return [];
        const end = row.indexOf(false, x);
        const length = (end < 0 ? row.length : end) - x;
        return [`M${x} ${y}h${length}v1h-${length}z`];
      }),
    )
    .join('');
}

/** A QR code as a file of its own. */
export function qrSvg(squares: QrSquares, title: string): string {
  const side = squares.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="1024" height="1024" shape-rendering="crispEdges">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${side}" height="${side}" fill="#fff"/>`,
    `<path d="${qrPath(squares)}"/>`,
    '</svg>',
  ].join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** Large enough to be printed on a package. */
const LEAST_PIXELS = 1_000;

/** A QR code as a picture of whole pixels a square; null where the browser cannot draw one. */
export function qrPng(squares: QrSquares): Promise<Blob | null> {
  const pixels = Math.ceil(LEAST_PIXELS / squares.length);
  const canvas = document.createElement('canvas');
  canvas.width = squares.length * pixels;
  canvas.height = canvas.width;
  const pen = canvas.getContext('2d');
  if (pen === null) return Promise.resolve(null);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  for (const [y, row] of squares.entries())
    for (const [x, isDark] of row.entries())
      if (isDark) pen.fillRect(x * pixels, y * pixels, pixels, pixels);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
