/** A folder of the house, and what it may import. */
export interface Room {
  /** From the root of the repository. */
  readonly folder: string;
  /** The folders it may import from, beside itself. */
  readonly imports: readonly string[];
  /** The folders of which it may import types, beside those. */
  readonly types?: readonly string[];
  /** The packages it may import; without it, any. */
  readonly packages?: readonly string[];
  /** Its folders, lowest first: each imports those above it in this list, and none beside it in its line. */
  readonly order?: readonly (readonly string[])[];
  /** Where the code belongs that imports what it may not. */
  readonly sentence: string;
  /** Where the code of a room beside it belongs that imports this one. */
  readonly refusal?: string;
}

/** A room within another is held by the rule of the outer one too, which is told first. */
export const ROOMS: readonly Room[] = [
  {
    folder: 'src',
    imports: [],
    packages: ['@sindresorhus/transliterate'],
    sentence:
      'src runs inside Apps Script: what needs Node, the local host, the page of the sidebar or a test belongs in workbench, scripts, sidebar or test.',
  },
  {
    folder: 'src/text',
    imports: [],
    sentence:
      'src/text stands at the bottom and imports nothing else of src: what knows more than text belongs in the room that knows it.',
  },
  {
    folder: 'src/cells',
    imports: ['src/text'],
    sentence:
      'src/cells stands at the bottom and imports src/text only: what knows of KPIs, campaigns, tabs, links or reports belongs in the room of that name.',
  },
  {
    folder: 'src/values',
    imports: ['src/text', 'src/cells'],
    sentence:
      'src/values reads numbers and dates in texts and imports src/text and src/cells only: which column of which tab a text stands in belongs in src/tabs.',
  },
  {
    folder: 'src/statistics',
    imports: [],
    sentence:
      'src/statistics is numbers in and numbers out, and imports nothing else of src: what reads cells for it belongs in src/functions or src/report.',
  },
  {
    folder: 'src/metrics',
    imports: ['src/text', 'src/cells'],
    sentence:
      'src/metrics imports src/text and src/cells only: what knows of campaigns, tabs, links, functions or reports belongs in the room of that name.',
  },
  {
    folder: 'src/campaign',
    imports: ['src/text', 'src/cells', 'src/metrics'],
    sentence:
      'src/campaign imports src/text, src/cells and src/metrics only: what reads rows belongs in src/tabs, what makes links, functions or reports in the room of that name.',
  },
  {
    folder: 'src/measures',
    imports: ['src/text', 'src/cells', 'src/metrics', 'src/campaign'],
    sentence:
      'src/measures says what a campaign measures, apart from any report and tab: what reads rows belongs in src/tabs, what draws in src/report.',
  },
  {
    folder: 'src/tabs',
    imports: ['src/text', 'src/cells', 'src/values', 'src/metrics', 'src/campaign', 'src/measures'],
    order: [['rows'], ['set-up']],
    sentence:
      'src/tabs reads rows and imports src/campaign, src/measures and what stands below them: what is made of the rows belongs in src/links or src/report.',
  },
  {
    folder: 'src/links',
    imports: ['src/text', 'src/cells', 'src/campaign'],
    types: ['src/tabs'],
    order: [
      ['address'],
      ['ga4'],
      ['naming'],
      ['codes'],
      ['check'],
      ['plan'],
      ['audit', 'hand-over'],
    ],
    sentence:
      'src/links imports src/text, src/cells, src/campaign and types of src/tabs only: rows come in as records, and what reads tabs for it belongs in src/apps-script.',
  },
  {
    folder: 'src/functions',
    imports: [
      'src/text',
      'src/cells',
      'src/values',
      'src/statistics',
      'src/metrics',
      'src/campaign',
      'src/links',
    ],
    sentence:
      'A custom function sees its arguments, and the time zone of the sheet where it asks for it: src/functions imports src/links, src/campaign, src/metrics, src/statistics and what stands below them; what reads tabs belongs in src/report or src/apps-script.',
  },
  {
    folder: 'src/report',
    imports: [
      'src/text',
      'src/cells',
      'src/values',
      'src/statistics',
      'src/metrics',
      'src/campaign',
      'src/measures',
      'src/tabs',
      'src/links',
    ],
    sentence:
      'The report is written in native formulas: what it shares with the custom functions belongs in src/metrics, src/campaign or src/cells.',
  },
  {
    folder: 'src/report/source',
    imports: ['src/text', 'src/cells', 'src/campaign', 'src/measures', 'src/tabs'],
    types: ['src/metrics'],
    sentence:
      'src/report/source reads what a report is built from, and knows no other part of it: what finds doubts belongs in src/report/doubts, what is shown in src/report/model.',
  },
  {
    folder: 'src/report/doubts',
    imports: ['src/text', 'src/cells', 'src/campaign', 'src/metrics', 'src/measures', 'src/tabs'],
    types: ['src/report/source'],
    sentence:
      'src/report/doubts finds what is wrong in the tabs, and knows no report: what writes it into cells belongs in src/report/model.',
  },
  {
    folder: 'src/report/doubts/words',
    imports: [],
    types: ['src/report/doubts'],
    sentence: 'The sidebar bundles src/report/doubts/words: it holds words, and imports nothing.',
  },
  {
    folder: 'src/apps-script',
    imports: ['src'],
    sentence: 'src/apps-script imports of this repository src only.',
    refusal:
      'Nothing in the core imports src/apps-script: what talks to Google belongs there, and what it finds comes in as an argument.',
  },
  {
    folder: 'sidebar',
    imports: ['src/text', 'src/cells', 'src/report/doubts/words'],
    types: ['src'],
    packages: ['preact', 'qr'],
    order: [['ui'], ['campaign'], ['panels']],
    sentence:
      'The sidebar runs in a browser inside Sheets: of src it imports src/text, src/cells, the words of doubts and types, and asks for everything else through google.script.run, so what it needs done belongs in src/apps-script/endpoints; what needs Node or the local host belongs in workbench or scripts.',
  },
  {
    folder: 'workbench',
    imports: ['src/text', 'src/cells', 'src/values', 'src/tabs'],
    types: ['src'],
    order: [['engine'], ['services', 'xlsx'], ['host'], ['folder'], ['node', 'page'], ['server']],
    sentence:
      'The local host runs the compiled add-on: of src it imports src/text, src/cells, src/values, src/tabs and types only, and everything else it calls by name in dist/Code.js; what it shares with scripts or test belongs in workbench.',
  },
  {
    folder: 'scripts',
    imports: ['src', 'sidebar', 'workbench', 'test/browser'],
    sentence: 'What scripts share with the tests or the benchmark belongs in scripts or workbench.',
  },
  {
    folder: 'bench',
    imports: ['src', 'workbench', 'scripts', 'test/browser'],
    sentence: 'What the benchmark shares with the tests belongs in workbench or scripts.',
  },
  {
    folder: 'test/independent',
    imports: [],
    sentence:
      'test/independent works out the expected numbers without the code it checks: write the calculation again there, or put what needs the code in another folder of test.',
  },
];
