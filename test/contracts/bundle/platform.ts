/** What Apps Script has of JavaScript itself and this bundle may use; Promise is left out: nothing waits there. */
export const ECMASCRIPT = [
  ...['undefined', 'NaN', 'Infinity', 'isFinite', 'isNaN', 'parseFloat', 'parseInt'],
  ...['encodeURIComponent', 'decodeURIComponent', 'encodeURI', 'decodeURI'],
  ...[
    'Array',
    'Boolean',
    'Date',
    'Error',
    'Intl',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'Proxy',
  ],
  ...['RangeError', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol', 'SyntaxError', 'TypeError'],
  ...['URIError', 'WeakMap', 'WeakSet', 'ArrayBuffer', 'Uint8Array', 'Uint16Array', 'Uint32Array'],
  ...['Int8Array', 'Int16Array', 'Int32Array', 'Float32Array', 'Float64Array', 'DataView'],
];

/** The services that the two scopes of the manifest allow. */
export const ALLOWED_SERVICES = [
  ...['SpreadsheetApp', 'HtmlService', 'LockService', 'PropertiesService', 'CacheService'],
  ...['Charts', 'Logger', 'Session', 'Utilities'],
];

/** Services that would ask the user for more, or that an add-on of this kind cannot have. */
export const REFUSED_SERVICES = [
  ...['UrlFetchApp', 'DriveApp', 'DocumentApp', 'FormApp', 'SlidesApp', 'GmailApp', 'MailApp'],
  ...['CalendarApp', 'ContactsApp', 'GroupsApp', 'LanguageApp', 'Maps', 'Jdbc', 'XmlService'],
  ...['ContentService', 'CardService', 'ScriptApp', 'Sheets', 'Drive', 'BigQuery', 'Browser'],
];

/** What browsers and Node have and the server of Apps Script has not (or must be thought not to have). */
export const MISSING_GLOBALS = [
  ...['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'ReadableStream'],
  ...['TextEncoder', 'TextDecoder', 'fetch', 'FormData', 'File', 'Blob', 'URL', 'URLSearchParams'],
  ...['DOMException', 'atob', 'btoa', 'crypto', 'SubtleCrypto', 'window', 'navigator'],
  ...['performance', 'process', 'require', 'module', 'exports', 'Buffer', 'global', 'globalThis'],
  ...['document', 'localStorage', 'structuredClone', 'queueMicrotask', 'AbortController', 'Event'],
  ...['WebAssembly', 'console', 'BigInt', 'Promise', 'eval', 'Function'],
];
