import type { Group } from '../situation';

/** Published: 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/** Where a falling function of one number crosses a level, by halving. */
function crossing(
  level: number,
  low: number,
  high: number,
  falling: (at: number) => number,
): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 200; step += 1) {
    const middle = (from + to) / 2;
    if (falling(middle) > level) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
const choose = (n: number, k: number) => factorial(n) / factorial(k) / factorial(n - k);

/** The chance of at most `k` events when `mean` are expected, added up term by term. */
const poissonAtMost = (k: number, mean: number) =>
  Array.from({ length: k + 1 }, (_, i) => (Math.exp(-mean) * mean ** i) / factorial(i)).reduce(
    (sum, term) => sum + term,
    0,
  );

const binomialAtMost = (k: number, n: number, p: number) =>
  Array.from({ length: k + 1 }, (_, i) => choose(n, i) * p ** i * (1 - p) ** (n - i)).reduce(
    (sum, term) => sum + term,
    0,
  );

/** The exact interval for a count: bounds at which the count is just not surprising. */
const poissonUpper = (k: number) => crossing(0.025, 0, 200, (mean) => poissonAtMost(k, mean));
const poissonLower = (k: number) => crossing(0.975, 0, 200, (mean) => poissonAtMost(k - 1, mean));

function wilson(x: number, n: number, side: 1 | -1): number {
  const p = x / n;
  const spread = Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  return (p + (Z * Z) / (2 * n) + side * spread) / (1 + (Z * Z) / n);
}

const WILSON = (sign: string) =>
  `=(A1/B1+NORMSINV(39/40)^2/(2*B1)${sign}NORMSINV(39/40)*SQRT(A1/B1*(1-A1/B1)/B1+NORMSINV(39/40)^2/(4*B1^2)))/(1+NORMSINV(39/40)^2/B1)`;

export const statistics: Group[] = [
  {
    sheet: 'Statistics',
    data: [
      [81, 263, 0.3085, 0.025],
      [10, null, null, null],
    ],
    situations: [
      { name: 'NORMSINV (published)', formula: '=NORMSINV(39/40)', expected: Z },
      { name: 'NORMSDIST at 0', formula: '=NORMSDIST(0)', expected: 1 / 2 },
      {
        name: 'NORMSDIST undoes NORMSINV',
        formula: '=NORMSDIST(NORMSINV(39/40))',
        expected: 0.975,
      },
      {
        name: 'Wilson, lower (Newcombe 1998: 0.2553)',
        formula: WILSON('-'),
        expected: wilson(81, 263, -1),
      },
      {
        name: 'Wilson, upper (Newcombe 1998: 0.3662)',
        formula: WILSON('+'),
        expected: wilson(81, 263, 1),
      },
      {
        name: 'Wilson, lower, as published',
        formula: `=ROUND(${WILSON('-').slice(1)};4)`,
        expected: 0.2553,
      },
      {
        name: 'Wilson, upper, as published',
        formula: `=ROUND(${WILSON('+').slice(1)};4)`,
        expected: 0.3662,
      },
      {
        name: 'Poisson, upper bound of none: -ln 0.025',
        formula: '=CHIINV(1/40;2)/2',
        expected: -Math.log(0.025),
      },
      {
        name: 'Poisson, lower bound of 10 (published 4.795)',
        formula: '=CHIINV(39/40;2*A2)/2',
        expected: poissonLower(10),
      },
      {
        name: 'Poisson, upper bound of 10 (published 18.390)',
        formula: '=CHIINV(1/40;2*A2+2)/2',
        expected: poissonUpper(10),
      },
      {
        name: 'Poisson, as published',
        formula: '=ROUND(CHIINV(39/40;20)/2;3)*100000+ROUND(CHIINV(1/40;22)/2;3)',
        expected: 479518.39,
      },
      {
        name: 'Poisson, upper bound of 81',
        formula: '=CHIINV(1/40;2*A1+2)/2',
        expected: poissonUpper(81),
      },
      {
        name: 'CHIDIST with two degrees is exp(-x/2)',
        formula: '=CHIDIST(6;2)',
        expected: Math.exp(-3),
      },
      {
        name: 'HYPGEOMDIST 1 of 4 with 8 of 20',
        formula: '=HYPGEOMDIST(1;4;8;20)',
        expected: (8 * 220) / 4845,
      },
      { name: 'HYPGEOMDIST of none', formula: '=HYPGEOMDIST(0;3;5;12)', expected: 35 / 220 },
      {
        name: 'BETAINV with a = 1: 1 - (1 - p)^(1/b)',
        formula: '=BETAINV(39/40;1;10)',
        expected: 1 - 0.025 ** 0.1,
      },
      {
        name: 'BETAINV, exact lower bound of 5 of 10',
        formula: '=BETAINV(1/40;5;6)',
        expected: crossing(0.975, 0, 1, (p) => binomialAtMost(4, 10, p)),
      },
      {
        name: 'BETAINV, as published (0.1871)',
        formula: '=ROUND(BETAINV(1/40;5;6);4)',
        expected: 0.1871,
      },
      {
        name: 'BETAINV, exact upper bound of 5 of 10',
        formula: '=BETAINV(39/40;6;5)',
        expected: crossing(0.025, 0, 1, (p) => binomialAtMost(5, 10, p)),
      },
      { name: 'COMBIN', formula: '=COMBIN(10;3)', expected: 120 },
      { name: 'POISSON, cumulative', formula: '=POISSON(3;5;TRUE)', expected: poissonAtMost(3, 5) },
      {
        name: 'BINOMDIST, cumulative',
        formula: '=BINOMDIST(4;10;1/4;TRUE)',
        expected: binomialAtMost(4, 10, 0.25),
      },
    ],
  },
];
