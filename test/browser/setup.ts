import { findOrGetChrome } from './chrome';

/** The browser is looked for once, and every test that starts one is told where it is. */
export default async function setup(): Promise<void> {
  process.env.CHROME_PATH = await findOrGetChrome();
}
