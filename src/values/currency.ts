/**
 * Whether a sign or code beside an amount can be that of a currency: `$`, `CA$` and `CAD` are all the Canadian dollar.
 *
 * @example isCurrency('€', 'EUR') // true
 */
export function isCurrency(mark: string, currency: string): boolean {
  const sign = mark.trim().toUpperCase();
  const code = currency.trim().toUpperCase();
  if (code === '') return false;
  return sign === code || signsOf(code).some((each) => each.toUpperCase() === sign);
}

function signsOf(code: string): readonly string[] {
  try {
    const [narrow, plain] = (['narrowSymbol', 'symbol'] as const).map((currencyDisplay) =>
      new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay })
        .formatToParts(0)
        .find(({ type }) => type === 'currency'),
    );
    const sign = narrow?.value ?? code;
    return [sign, plain?.value ?? code, code.slice(0, 2) + sign];
  } catch {
    // What people call their currency need not be a code.
    return [];
  }
}
