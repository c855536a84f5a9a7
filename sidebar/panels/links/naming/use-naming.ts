import { useEffect, useState } from 'preact/hooks';
import type { PolicySettings } from '../../../../src/apps-script/endpoints/links/policy-store';
import type { Fault } from '../../../fault';
import { useQuery } from '../../../ui/query';
import type { ViewProps } from '../view';
import { draftOf, isSame, type PolicyDraft, policyOf } from './policy-draft';

/** Long enough that no letter of a word is asked about. */
const TYPED_FOR_MS = 400;

export type SaveState =
  | { readonly is: 'idle' }
  | { readonly is: 'saving' }
  | { readonly is: 'saved'; readonly changes: number }
  | { readonly is: 'refused'; readonly fault: Fault };

interface Typed {
  readonly draft: PolicyDraft;
  /** The policy that it was made of: the workbook may have another one since. */
  readonly from: PolicySettings['policy'];
}

type NamingProps = Pick<ViewProps, 'server' | 'isShown' | 'occasion' | 'onWritten'>;

/** The workbook's naming, what somebody makes of it, and what that would do. */
export function useNaming({ server, isShown, occasion, onWritten }: NamingProps) {
  const settings = useQuery(() => server.readPolicy(), isShown, occasion);
  const [typed, setTyped] = useState<Typed | null>(null);
  const [state, setState] = useState<SaveState>({ is: 'idle' });
  const saved = settings.value === null ? null : draftOf(settings.value.policy);
  const draft = typed?.draft ?? saved;
  const preview = useQuery(
    () => server.previewPolicy(policyOf(draft!)),
    isShown && draft !== null,
    occasion,
  );
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(preview.reload, TYPED_FOR_MS);
    return () => clearTimeout(timer);
  }, [typed, preview.reload]);
  const change = (next: PolicyDraft) => {
    if (settings.value !== null)
      setTyped({ draft: next, from: typed?.from ?? settings.value.policy });
    setState({ is: 'idle' });
  };
  /** Typed as it is saved, so that the preview is asked for anew. */
  const resetTo = ({ policy }: PolicySettings) => {
    setState({ is: 'idle' });
    setTyped({ draft: draftOf(policy), from: policy });
  };
  const reset = () => {
    if (settings.value !== null) resetTo(settings.value);
  };
  const loadSaved = async () => {
    const answer = await settings.reload();
    if (answer.ok) resetTo(answer.value);
  };
  const save = async () => {
    if (draft === null || settings.value === null) return;
    setState({ is: 'saving' });
    const policy = policyOf(draft);
    const answer = await server.savePolicy(policy, typed?.from ?? settings.value.policy);
    if (!answer.ok) {
      setState({ is: 'refused', fault: answer });
      return;
    }
    settings.put(savedSettings(settings.value, policy));
    setTyped(null);
    const after = await preview.reload();
    setState({ is: 'saved', changes: after.ok ? after.value.changes : 0 });
    onWritten();
  };
  const isChanged = draft !== null && saved !== null && !isSame(draft, saved);
  return { settings, preview, draft, isChanged, state, change, reset, loadSaved, save };
}

export type Naming = ReturnType<typeof useNaming>;

function savedSettings(before: PolicySettings, policy: PolicySettings['policy']): PolicySettings {
  return { ...before, policy, isDefault: false, problems: [] };
}
