import { type ShopId, shopRules } from '../../campaign/shops';
import { csvText } from '../../text/csv-text';
import { checkCode, codeKey } from '../codes/check-code';

/** A code to be entered into a shop. */
export interface ShopCode {
  readonly code: string;
  readonly creator: string;
  readonly campaign: string;
  /** As in the Offer column: `15%`, `€10`, `Free shipping`. */
  readonly offer: string;
}

/** A file for a shop, and what was left out of it. */
export interface CodesFile {
  readonly name: string;
  /** UTF-8, comma, CRLF, a header row. */
  readonly csv: string;
  /** How many codes are in it. */
  readonly count: number;
  /** Codes that the shop would not take, with the reason, in the order given. */
  readonly left: readonly { readonly code: string; readonly reason: string }[];
}

interface Amount {
  readonly kind: 'percent' | 'fixed';
  readonly value: string;
}

interface CodesFormat {
  readonly header: readonly string[];
  readonly row: (code: ShopCode, amount: Amount | undefined) => readonly string[];
  /** Whether a code without a readable amount can be imported. */
  readonly needsAmount: boolean;
}

const FORMATS: Readonly<Record<ShopId, CodesFormat>> = {
  // Shopify's admin imports no codes; the apps that do take a column of codes for a discount that is there already.
  shopify: { header: ['code'], row: ({ code }) => [code], needsAmount: false },
  // The columns of WebToffee's coupon import; WooCommerce itself imports products only.
  woocommerce: {
    header: ['post_title', 'post_excerpt', 'post_status', 'discount_type', 'coupon_amount'],
    row: ({ code, creator, campaign }, amount) => [
      code,
      [creator, campaign].filter((part) => part.trim() !== '').join(', '),
      'publish',
      amount?.kind === 'fixed' ? 'fixed_cart' : 'percent',
      amount?.value ?? '',
    ],
    needsAmount: true,
  },
  // Named as the parameters of Stripe's API, for whoever creates them there: Stripe imports no file.
  stripe: {
    header: ['code', 'metadata[creator]', 'metadata[campaign]'],
    row: ({ code, creator, campaign }) => [code, creator, campaign],
    needsAmount: false,
  },
};

/**
 * The file with which codes come into a shop. A code that the shop would not take, that is there twice without
 * regard to case, or whose offer says no amount where the shop needs one is left out, with the reason. Texts that
 * a spreadsheet could take for a formula are made harmless.
 *
 * @example codesCsv('shopify', [{ code: 'MARA15', creator: 'Mara', campaign: 'Spring', offer: '15%' }]).csv
 * // code\r\nMARA15\r\n
 */
export function codesCsv(shop: ShopId, codes: readonly ShopCode[]): CodesFile {
  const { header, row, needsAmount } = FORMATS[shop];
  const seen = new Set<string>();
  const left: { code: string; reason: string }[] = [];
  const rows = codes.flatMap((each) => {
    const code = each.code.trim();
    const amount = amountOf(each.offer);
    const issue = checkCode(code, shop).find(({ severity }) => severity === 'wrong');
    const reason = seen.has(codeKey(code))
      ? 'it is in the file already'
      : issue !== undefined
        ? `${issue.message}; ${issue.fix}`
        : needsAmount && amount === undefined
          ? `offer "${each.offer}" says no amount that ${shopRules(shop).name} can take; write it like 15% or €10`
          : undefined;
    if (reason !== undefined) {
      left.push({ code, reason });
      return [];
    }
    seen.add(codeKey(code));
    return [row({ ...each, code }, amount)];
  });
  return { name: `codes-${shop}.csv`, csv: csvText([header, ...rows]), count: rows.length, left };
}

/**
 * What an offer takes off, where it is the amount and nothing else: `15%`, `0.15`, `€10`, `10 EUR off`. A condition
 * beside it ("free shipping over €50") would be lost in the shop, so such an offer has none.
 */
export function amountOf(offer: string): Amount | undefined {
  const text = offer.normalize('NFKC').trim();
  const share = /^0?[.,](\d+)$/.exec(text)?.[1];
  // 0.29 × 100 is a little less than 29 in binary.
  if (share !== undefined)
    return { kind: 'percent', value: tidyNumber(Number(`0.${share}`) * 100) };
  const bare = text.replace(/^(?:save|get)\s+|^[-−]\s*|\s+(?:off|discount|rabatt)$/gi, '');
  const percent = /^(\d+(?:[.,]\d+)?)\s*%$/.exec(bare)?.[1];
  if (percent !== undefined) return { kind: 'percent', value: percent.replace(',', '.') };
  const money =
    /^(?:\p{Sc}|[A-Z]{3}\b)\s*(\d+(?:[.,]\d{1,2})?)$/u.exec(bare)?.[1] ??
    /^(\d+(?:[.,]\d{1,2})?)\s*(?:\p{Sc}|(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CAD|AUD)\b)$/u.exec(
      bare,
    )?.[1];
  return money === undefined ? undefined : { kind: 'fixed', value: money.replace(',', '.') };
}

function tidyNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}
