/**
 * The gamma distribution of scale 1, which the intervals of counts (Poisson) and of shares (normal) are made of.
 * Sources: NIST Digital Library of Mathematical Functions 8.7.3 (series), 8.9.2 (continued fraction), 5.11.1
 * (Stirling); Abramowitz and Stegun 26.4 (quantile of a large shape).
 */

const HALF_LOG_TWO_PI = 0.9189385332046727;
/** From this shape on the expansion of the quantile is good to twelve digits, and the series would be slow. */
const LARGE_SHAPE = 10_000;
const MOST_STEPS = 200;

/** The share of the distribution above x; exact where it is tiny. */
export function gammaAbove(shape: number, x: number): number {
  if (x <= 0) return 1;
  return x < shape + 1 ? 1 - belowBySeries(shape, x) : aboveByFraction(shape, x);
}

/** The x with this share of the distribution below it. */
export function gammaQuantileBelow(shape: number, share: number): number {
  if (share <= 0) return 0;
  if (shape > LARGE_SHAPE) return largeQuantile(shape, -normalTail(share));
  return search(shape, (x) => {
    const below = gammaBelow(shape, x);
    const slope = (shape * term(shape, x)) / below;
    // Against log x the log of the share is nearly straight where x is small.
    return { isLow: below < share, next: x * Math.exp(Math.log(share / below) / slope) };
  });
}

/** The x with this share of the distribution above it. */
export function gammaQuantileAbove(shape: number, share: number): number {
  if (share >= 1) return 0;
  if (shape > LARGE_SHAPE) return largeQuantile(shape, normalTail(share));
  return search(shape, (x) => {
    const above = gammaAbove(shape, x);
    const slope = (shape * term(shape, x)) / x / above;
    return { isLow: above > share, next: x + Math.log(above / share) / slope };
  });
}

/** Whether an x is too low, and where Newton's step from it leads. */
type Look = (x: number) => { readonly isLow: boolean; readonly next: number };

/** Follows Newton's steps; one that leaves what earlier steps have left open is replaced by halving that. */
function search(start: number, look: Look): number {
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let x = start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { isLow, next } = look(x);
    // Less than the smallest number there is.
    if (next === 0) return 0;
    if (isSame(x, next)) return next;
    if (isLow) low = x;
    else high = x;
    if (isSame(low, high)) return x;
    const halved = high === Number.POSITIVE_INFINITY ? 2 * low : (low + high) / 2;
    x = next > low && next < high ? next : halved;
  }
  return x;
}

/** The z with this share of the normal distribution above it. */
export function normalTail(share: number): number {
  // A normal value squared and halved has a gamma distribution of shape ½.
  if (share > 0.5) return -normalTail(1 - share);
  const x =
    share < 0.25 ? gammaQuantileAbove(0.5, 2 * share) : gammaQuantileBelow(0.5, 1 - 2 * share);
  return Math.sqrt(2 * x);
}

function gammaBelow(shape: number, x: number): number {
  if (x <= 0) return 0;
  return x < shape + 1 ? belowBySeries(shape, x) : 1 - aboveByFraction(shape, x);
}

function belowBySeries(shape: number, x: number): number {
  let part = 1;
  let sum = 1;
  for (let at = shape + 1; part > sum * Number.EPSILON; at += 1) {
    part *= x / at;
    sum += part;
  }
  return term(shape, x) * sum;
}

/** By Lentz's method. */
function aboveByFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let fraction = d;
  let at = 0;
  do {
    at += 1;
    const a = at * (shape - at);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    fraction *= c * d;
  } while (Math.abs(c * d - 1) > Number.EPSILON);
  return term(shape, x) * shape * fraction;
}

/** x to the power of the shape, times e to the power of −x, over the factorial of the shape. */
function term(shape: number, x: number): number {
  if (shape < 15) return Math.exp(shape * Math.log(x) - x - logFactorial(shape));
  const off = (x - shape) / shape;
  // Not by logarithms of both powers: of a shape of a million their difference would keep few digits.
  const exponent = -shape * (off - Math.log1p(off)) - stirlingRest(shape);
  return Math.exp(exponent - HALF_LOG_TWO_PI) / Math.sqrt(shape);
}

function logFactorial(n: number): number {
  if (n < 15) return logFactorial(n + 1) - Math.log(n + 1);
  return (n + 0.5) * Math.log(n) - n + HALF_LOG_TWO_PI + stirlingRest(n);
}

/** What Stirling's formula leaves out of log n!. */
function stirlingRest(n: number): number {
  const m = 1 / (n * n);
  return (1 / 12 - m * (1 / 360 - m * (1 / 1260 - m * (1 / 1680 - m / 1188)))) / n;
}

function largeQuantile(shape: number, z: number): number {
  const root = Math.sqrt(shape);
  const z2 = z * z;
  return (
    shape +
    root * z +
    (z2 - 1) / 3 +
    (z * (z2 - 7)) / (36 * root) -
    (z2 * (3 * z2 + 7) - 16) / (810 * shape) +
    (z * (z2 * (9 * z2 + 256) - 433)) / (38_880 * shape * root)
  );
}

function isSame(x: number, next: number): boolean {
  return Math.abs(next - x) < 1e-14 * next;
}
