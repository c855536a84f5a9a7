/** Whether a creator's currency is another than the campaign's; blank is the campaign's own. */
export function isForeign(currency: string, campaignCurrency: string): boolean {
  return currency !== '' && currency.toLowerCase() !== campaignCurrency.toLowerCase();
}
