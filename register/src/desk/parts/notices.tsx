/** What went wrong with a form as a whole, and what was done. Both are announced. */
import type { ComponentChildren } from 'preact';

export const Wrong = ({ children }: { readonly children: ComponentChildren }) => (
  <p class="said said-wrong" role="alert">
    {children}
  </p>
);

export const Done = ({ children }: { readonly children: ComponentChildren }) => (
  <p class="said said-done" role="status">
    {children}
  </p>
);
