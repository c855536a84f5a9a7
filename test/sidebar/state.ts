import type { FakeServer } from './fake-google';
import type { OpenedSidebar, Options } from './open-sidebar';

/** A state of the page that a person may meet. */
export interface State {
  readonly name: string;
  readonly server: () => FakeServer;
  readonly options?: Options;
  /** What brings the page there. */
  readonly act?: (opened: OpenedSidebar) => Promise<void>;
  /** What is seen once it is there. */
  readonly seen: string;
}
