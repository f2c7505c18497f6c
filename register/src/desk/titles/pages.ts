/** All pages of what follows a number: titles held, reports, transfers, certificates. */

import { h } from 'preact';
import type { DeskPage } from '../desk.ts';
import { addKindPanel } from '../inbox/kinds.ts';
import { certificatePages } from './certificate/pages.tsx';
import { listPages } from './list.tsx';
import { reportPages } from './report.tsx';
import { panelPages, TitleRequestPanel, titlePanelOf } from './request-panel.tsx';
import { onePages } from './title.tsx';
import { transferPages } from './transfer.tsx';

export const titlePages: readonly DeskPage[] = [
  ...listPages,
  ...reportPages,
  ...transferPages,
  ...certificatePages,
  ...onePages,
  ...panelPages,
];

for (const kind of ['change', 'claim', 'transfer'] as const) {
  addKindPanel(kind, {
    show: async (read, request) => {
      const panel = await titlePanelOf(read, request);
      return panel && h(TitleRequestPanel, { panel, mayDecide: true });
    },
  });
}
