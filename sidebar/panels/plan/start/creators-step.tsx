import { useEffect, useRef, useState } from 'preact/hooks';
import type { CreatorForm } from '../../../../src/campaign/campaign-form';
import { Button } from '../../../ui/button';
import { Some } from '../../../ui/some';
import { Tag } from '../../../ui/tag';
import { counted, whole } from '../../../words';
import { blankCreator } from './draft';
import { DayField, NumberField, SelectField, TextField } from './fields';
import type { StepProps } from './step';
import { PLATFORMS, STAGES } from './words';

/** Who takes part, where, and what each is booked for. */
export function CreatorsStep({ draft, problems, visits, onForm }: StepProps) {
  const { form } = draft;
  const { creators, posts } = form;
  const faulty = creators.findIndex((_, at) => hasProblem(problems, at));
  const [open, setOpen] = useState<number | null>(null);
  const shownFor = useRef(-1);
  useEffect(() => {
    // Once for each check: what is typed afterwards must not close the fields under the person's hands.
    if (shownFor.current === visits) return;
    shownFor.current = visits;
    if (faulty >= 0) setOpen(faulty);
  });
  const change = (at: number, changes: Partial<CreatorForm>) =>
    onForm({
      creators: creators.map((each, own) => (own === at ? { ...each, ...changes } : each)),
    });
  const remove = (at: number) => {
    setOpen(null);
    onForm({
      creators: creators.filter((_, own) => own !== at),
      posts: posts
        .filter(({ creator }) => creator !== at)
        .map((post) => (post.creator > at ? { ...post, creator: post.creator - 1 } : post)),
    });
  };
  const add = () => {
    setOpen(creators.length);
    const platform = creators[creators.length - 1]?.platform ?? '';
    onForm({ creators: [...creators, blankCreator(form.objective, platform)] });
  };
  return (
    <>
      {creators.length === 0 && (
        <div class="empty">
          <p class="empty-title">No creator yet</p>
          <p>
            Add those you know. The others can be added to the Creators tab at any time, as many as
            you like at once.
          </p>
        </div>
      )}
      <Some
        items={creators.map((creator, at) => ({ creator, at }))}
        keyOf={({ at }) => String(at)}
        first={Math.max(20, (open ?? 0) + 1)}
        step={50}
        label="Creators"
        className="plan-creators"
      >
        {({ creator, at }) =>
          open === at ? (
            <CreatorFields
              creator={creator}
              at={at}
              problems={problems}
              onChange={(changes) => change(at, changes)}
              onRemove={() => remove(at)}
            />
          ) : (
            <ClosedCreator
              creator={creator}
              onOpen={() => setOpen(at)}
              onRemove={() => remove(at)}
            />
          )
        }
      </Some>
      <Button look="outlined" onClick={add}>
        Add a creator
      </Button>
      {creators.length > 1 && (
        <p class="plan-all">
          <span class="quiet">{counted(creators.length, 'creator')}</span>
          <Button
            look="word"
            onClick={() => {
              setOpen(null);
              onForm({ creators: [], posts: [] });
            }}
          >
            Take all {whole(creators.length)} out
          </Button>
        </p>
      )}
    </>
  );
}

function hasProblem(problems: StepProps['problems'], at: number): boolean {
  return problems.some(({ field }) => field.startsWith(`creators.${at}.`));
}

/** The name or the handle; blank while neither is typed. */
export function nameOf({ creator, handle }: CreatorForm): string {
  return creator.trim() || handle.trim();
}

interface ClosedCreatorProps {
  readonly creator: CreatorForm;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

function ClosedCreator({ creator, onOpen, onRemove }: ClosedCreatorProps) {
  const { platform, stage, postingDate, fee, carried } = creator;
  const name = nameOf(creator) || 'Without a name';
  const facts = [
    stage,
    postingDate,
    fee === null ? '' : `fee ${whole(fee)}`,
    typeof carried.commission_rate === 'number'
      ? `${whole(carried.commission_rate * 100)}% commission`
      : '',
  ];
  return (
    <div class="plan-creator">
      <p>
        <b dir="auto">{name}</b> {platform !== '' && <Tag>{platform}</Tag>}
      </p>
      <p class="quiet">{facts.filter((fact) => fact !== '').join(' · ')}</p>
      <p class="plan-words">
        <Button look="word" label={`Change ${name}`} onClick={onOpen}>
          Change
        </Button>
        <Button look="word" label={`Take out ${name}`} onClick={onRemove}>
          Take out
        </Button>
      </p>
    </div>
  );
}

interface CreatorFieldsProps {
  readonly creator: CreatorForm;
  readonly at: number;
  readonly problems: StepProps['problems'];
  readonly onChange: (changes: Partial<CreatorForm>) => void;
  readonly onRemove: () => void;
}

function CreatorFields({ creator, at, problems, onChange, onRemove }: CreatorFieldsProps) {
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const wrong = place.current?.querySelector<HTMLElement>('[aria-invalid]');
    (wrong ?? place.current?.querySelector('input'))?.focus();
  }, []);
  const field = (id: keyof CreatorForm) => ({ name: `creators.${at}.${id}`, problems });
  const name = nameOf(creator) || `Creator ${at + 1}`;
  return (
    <fieldset class="plan-fieldset" ref={place}>
      <legend dir="auto">{name}</legend>
      <TextField
        {...field('creator')}
        label="Name"
        value={creator.creator}
        onChange={(value) => onChange({ creator: value })}
      />
      <TextField
        {...field('handle')}
        label="Handle"
        isOptional
        value={creator.handle}
        onChange={(handle) => onChange({ handle })}
      />
      <div class="plan-pair">
        <SelectField
          {...field('platform')}
          label="Platform"
          options={PLATFORMS}
          blank="Choose one"
          value={creator.platform}
          onChange={(platform) => onChange({ platform })}
        />
        <SelectField
          {...field('stage')}
          label="Booked for"
          options={STAGES}
          blank="Choose one"
          value={creator.stage}
          onChange={(stage) => onChange({ stage })}
        />
      </div>
      <div class="plan-pair">
        <DayField
          {...field('postingDate')}
          label="First post"
          isOptional
          value={creator.postingDate}
          onChange={(postingDate) => onChange({ postingDate })}
        />
        <NumberField
          {...field('fee')}
          label="Fee"
          isOptional
          value={creator.fee}
          onChange={(fee) => onChange({ fee })}
        />
      </div>
      <Button look="word" label={`Take out ${name}`} onClick={onRemove}>
        Take out
      </Button>
    </fieldset>
  );
}
