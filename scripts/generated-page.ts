/** A page of the documentation that is made from the catalog. */
export interface GeneratedPage {
  readonly file: string;
  readonly write: () => string;
}
