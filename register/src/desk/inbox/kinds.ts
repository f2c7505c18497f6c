/**
 * Requests that ask for something else than a number: what their panel shows, and the acts that it has. The area of titles fills this table
 * (desk/titles); a kind without a row is shown as it was sent, and can be taken, noted and passed on as any other.
 */
import type { ComponentChild } from 'preact';
import type { RequestKind } from '../../domain/request-state.ts';
import type { ReadStore, RequestRow } from '../../store/index.ts';
import type { Words } from '../../words/words.ts';

export interface KindPanel {
  /** What is asked and what can be done: shown in the place of checks and draft record; its forms go to addresses of its own. */
  show(read: ReadStore, request: RequestRow, words: Words): Promise<ComponentChild>;
}

const panels = new Map<RequestKind, KindPanel>();

/** Called once for each kind by the area that handles it, when its pages are listed. */
export function addKindPanel(kind: RequestKind, panel: KindPanel): void {
  panels.set(kind, panel);
}

export const kindPanel = (kind: RequestKind): KindPanel | undefined => panels.get(kind);
