/** How names are compared: as a whole, without regard to case and to white space around them. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase();
}
