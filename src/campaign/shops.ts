/** Where codes are redeemed. */
export type ShopId = 'shopify' | 'woocommerce' | 'stripe';

/** What a shop takes as a code. */
export interface ShopRules {
  readonly id: ShopId;
  readonly name: string;
  /** What a code may be made of. */
  readonly allowed: RegExp;
  readonly allowedInWords: string;
  readonly longest: number;
  /** Whether the shop's own documentation states `longest`; else it is a careful bound. */
  readonly isLongestStated: boolean;
  readonly source: string;
}

// What a shop takes is one thing, what survives a link and a caption another: both are in `allowed`.
const LETTERS_DIGITS_DASH = /^[A-Za-z0-9-]+$/;
const IN_WORDS = 'letters A–Z, digits and hyphens';

export const SHOPS: readonly ShopRules[] = [
  {
    id: 'shopify',
    name: 'Shopify',
    allowed: /^[A-Za-z0-9_-]+$/,
    allowedInWords: 'letters A–Z, digits, hyphens and underscores',
    longest: 255,
    isLongestStated: false,
    source: 'https://shopify.dev/docs/api/admin-graphql (discount codes)',
  },
  {
    id: 'woocommerce',
    name: 'WooCommerce',
    allowed: /^[A-Za-z0-9_-]+$/,
    allowedInWords: 'letters A–Z, digits, hyphens and underscores',
    longest: 200,
    isLongestStated: false,
    source: 'https://woocommerce.com/document/coupon-management/',
  },
  {
    id: 'stripe',
    name: 'Stripe',
    allowed: LETTERS_DIGITS_DASH,
    allowedInWords: IN_WORDS,
    longest: 500,
    isLongestStated: true,
    source: 'https://docs.stripe.com/api/promotion_codes/create',
  },
];

/** The rules of a shop. */
export function shopRules(shop: ShopId): ShopRules {
  return SHOPS.find(({ id }) => id === shop)!;
}
