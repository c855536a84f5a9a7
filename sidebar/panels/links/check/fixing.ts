import { useState } from 'preact/hooks';
import type {
  AuditIssue,
  AuditScope,
  LinkAudit,
} from '../../../../src/apps-script/endpoints/links/audit-tabs';
import type { Problem } from '../../../../src/cells/problem';
import type { Fault } from '../../../fault';
import type { Server } from '../../../server';
import type { Query } from '../../../ui/query';

export type FixState =
  | { readonly is: 'idle' }
  | { readonly is: 'fixing' }
  | { readonly is: 'fixed'; readonly fixed: number; readonly left: readonly Problem[] }
  | { readonly is: 'refused'; readonly fault: Fault; readonly again: () => void };

/** Fixes issues, or all that can be fixed (null). What is still found comes back with the answer. */
export function useFixing(
  server: Server,
  scope: AuditScope,
  audit: Query<LinkAudit>,
  onWritten: () => void,
) {
  const [state, setState] = useState<FixState>({ is: 'idle' });
  const fix = async (chosen: readonly AuditIssue[] | null): Promise<void> => {
    setState({ is: 'fixing' });
    const keys =
      chosen?.map(({ code, tab, row, column, found }) => ({ code, tab, row, column, found })) ??
      null;
    const answer = await server.applyLinkFixes(scope, keys);
    if (answer.ok) {
      const { fixed, left } = answer.value;
      audit.put(answer.value.audit);
      setState({ is: 'fixed', fixed, left });
      onWritten();
    } else setState({ is: 'refused', fault: answer, again: () => void fix(chosen) });
  };
  return { state, fix };
}
