/** The source of a platform's links. */
export function sourceOf(platform: string): string {
  return platform.toLowerCase().replace(/\s+/g, '');
}
