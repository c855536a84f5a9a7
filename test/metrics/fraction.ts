const DIGITS = 40n;

/** The number nearest to a fraction such as `31/100`, by long division in integers. */
export function nearest(fraction: string): number {
  const [numerator = 0n, denominator = 1n] = fraction.split('/').map((part) => BigInt(part));
  const quotient = (numerator * 10n ** DIGITS) / denominator;
  return Number(`${quotient}e-${DIGITS}`);
}
