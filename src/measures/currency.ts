import { sheetKey } from '../text/name-key';

/** Whether a creator's currency is another than the campaign's; blank is the campaign's own. */
export function isForeign(currency: string, campaignCurrency: string): boolean {
  return currency !== '' && sheetKey(currency) !== sheetKey(campaignCurrency);
}
