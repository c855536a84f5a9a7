import type { LastCampaign } from '../../../../src/apps-script/endpoints/plan/last-campaign';
import type { CreatorForm } from '../../../../src/campaign/campaign-form';
import { announce } from '../../../ui/announce';
import { Button } from '../../../ui/button';
import { ErrorBanner, Notice } from '../../../ui/notice';
import { useQuery } from '../../../ui/query';
import { counted } from '../../../words';
import { SelectField, TextField } from './fields';
import type { StepProps } from './step';
import { goalOf } from './suggestions';
import { OBJECTIVES, USE_CASES } from './words';

/** What the campaign is for, and what it can take over from the last one. */
export function GoalStep({ server, draft, problems, onDraft, onForm }: StepProps) {
  const { form } = draft;
  return (
    <>
      <FromLast server={server} draft={draft} onDraft={onDraft} />
      <TextField
        name="name"
        label="Name of the campaign"
        value={form.name}
        problems={problems}
        placeholder="Spring launch"
        onChange={(name) => onForm({ name })}
      />
      <SelectField
        name="objective"
        label="Objective"
        value={form.objective}
        problems={problems}
        options={Object.keys(OBJECTIVES)}
        blank="Choose one"
        hint={OBJECTIVES[form.objective] ?? 'What the campaign is for decides what counts.'}
        onChange={(objective) => onForm({ objective })}
      />
      <SelectField
        name="useCase"
        label="Kind of campaign"
        isOptional
        value={form.useCase}
        problems={problems}
        options={USE_CASES}
        blank="None of these"
        onChange={(useCase) => onForm({ useCase })}
      />
      <TextField
        name="landingPage"
        label="Landing page"
        isAddress
        value={form.landingPage}
        problems={problems}
        placeholder="https://"
        hint="Every link leads there."
        onChange={(landingPage) => onForm({ landingPage })}
      />
    </>
  );
}

function FromLast({ server, draft, onDraft }: Pick<StepProps, 'server' | 'draft' | 'onDraft'>) {
  const query = useQuery(() => server.lastCampaign(), true, 0);
  const last = query.value;
  if (query.fault !== null)
    return (
      <ErrorBanner
        title="The last campaign could not be read."
        fault={query.fault}
        kept="You can start without it."
        onTryAgain={query.reload}
      />
    );
  if (last === null) return null;
  const take = () => {
    const { name, landingPage, start, end, by, budget, creators, posts } = draft.form;
    const isTyped = ({ creator, platform }: CreatorForm) =>
      creators.some((each) => each.creator === creator && each.platform === platform);
    onDraft({
      ...draft,
      form: {
        ...last.form,
        ...{ name, start, end, by, budget, posts },
        landingPage: landingPage || last.form.landingPage,
        // What was typed comes first: posts name their creators by place.
        creators: [...creators, ...last.form.creators.filter((each) => !isTyped(each))],
      },
      suggestedFor: goalOf(last.form),
      from: last.name,
    });
    announce(`Taken over from ${last.name}`);
  };
  if (draft.from !== last.name)
    return (
      <div class="plan-last">
        <Button look="outlined" onClick={take}>
          Start from <bdi>{last.name}</bdi>
        </Button>
        <p class="quiet">
          Takes over {counted(last.form.creators.length, 'creator')} with their rates, the KPIs and
          what was learned.
        </p>
      </div>
    );
  return <TakenOver last={last} />;
}

function TakenOver({ last }: { readonly last: LastCampaign }) {
  const { name, form, learnings, policy } = last;
  return (
    <Notice standing="info" title={`Taken over from ${name}`}>
      <p>
        {counted(form.creators.length, 'creator')} with stages and rates. {policy}
      </p>
      {learnings.length > 0 && (
        <ul class="lines" aria-label="What was learned">
          {learnings.map(({ creator, happened, next }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list stands still, and two may say the same.
            <li key={at}>
              {creator !== '' && <b dir="auto">{creator}: </b>}
              {happened}
              {next !== '' && ` → ${next}`}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
