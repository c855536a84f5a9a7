import { type Failure, success } from '../../cells/problem';
import { problemInWords, problemLines } from '../../cells/problem-words';
import { failureInWords } from '../../text/platform-failure';
import { generateLinksFor } from '../endpoints/links/generate-links';
import { briefsOfCampaigns } from '../endpoints/plan/list-campaigns';
import { buildReportFor } from '../endpoints/report/build-report';
import { withDocumentLock } from '../workbook/document-lock';

/** The menu's way to generate links and codes: says what came of it. */
export function generateMissingLinks(): void {
  inWords(sayGenerated);
}

function sayGenerated(): void {
  const generated = generateLinksFor(null, null, new Date());
  if (!generated.ok) {
    alert(`${inLines(generated)}\n\nNothing was changed.`);
    return;
  }
  const { links, codes, unassigned, problems } = generated.value;
  const lines = [
    `${links} links and ${codes} codes were generated. What was filled stayed as it was.`,
  ];
  if (unassigned.length > 0)
    lines.push(`GA4 would file these under Unassigned: ${unassigned.slice(0, 10).join(', ')}.`);
  alert([...lines, ...problems.map(problemInWords)].join('\n\n'));
}

/** The menu's way to build the reports of all campaigns. */
export function buildAllReports(): void {
  inWords(sayBuilt);
}

function sayBuilt(): void {
  // One lock for all: each of its own would wait for the one before.
  const failed = withDocumentLock(() => {
    const campaigns = briefsOfCampaigns(new Date());
    if (!campaigns.ok) return campaigns;
    return success(
      campaigns.value.flatMap(({ name }) => {
        const built = buildReportFor(name, null, new Date());
        return built.ok ? [] : [`The report of "${name}" was not changed.\n${inLines(built)}`];
      }),
    );
  });
  // An alert sets every lock free, so it comes last.
  if (!failed.ok) alert(`${inLines(failed)}\n\nNothing was changed.`);
  else if (failed.value.length > 0) alert(failed.value.join('\n\n'));
}

/** What Google fails is told in words too; nobody knows how far the work got, and doing it again does nothing twice. */
function inWords(act: () => void): void {
  try {
    act();
  } catch (error) {
    const { message, detail } = failureInWords(error);
    const said = detail === '' ? '' : `\n\nGoogle said: ${detail}`;
    alert(`${message} Try again: nothing is made twice.${said}`);
  }
}

/** The most lines that a person still reads in an alert. */
const MOST_LINES = 12;

function inLines(failure: Failure): string {
  return problemLines(failure, MOST_LINES).join('\n');
}

function alert(text: string): void {
  SpreadsheetApp.getUi().alert('Creator Funnel', text, SpreadsheetApp.getUi().ButtonSet.OK);
}
