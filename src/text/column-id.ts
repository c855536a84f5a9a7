/** The id of a header: lower case with underscores; a leading 3 is `three`. */
export function columnId(header: string): string {
  return header
    .toLowerCase()
    .replace(/^3-/, 'three_')
    .replace(/[()]/g, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}
