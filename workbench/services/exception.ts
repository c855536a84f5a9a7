/** What a service throws: scripts see an error named `Exception`. */
export class ServiceException extends Error {
  override readonly name = 'Exception';
}

/** The local host lacks something that Apps Script has: a gap of ours, never of the script. */
export class NotEmulated extends Error {
  override readonly name = 'NotEmulated';

  constructor(what: string) {
    super(`${what} is not emulated by the local host.`);
  }
}
