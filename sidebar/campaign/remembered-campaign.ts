const KEY = 'creator-funnel:campaign';

/** The campaign of the last visit. Browsers may keep the page from its storage; then there is none. */
export function rememberedCampaign(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function rememberCampaign(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // The choice lasts as long as the page.
  }
}
