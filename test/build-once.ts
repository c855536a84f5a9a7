import { buildAddOn } from '../scripts/build';

/** The tests run what is pushed: the add-on is compiled once before them. */
export default async function setup(): Promise<void> {
  await buildAddOn();
}
