/**
 * The look of the exported page, with the light values of the design tokens, because paper is always light. It stands
 * in the file itself, so that the page needs nothing else and asks nobody for anything.
 */
export const HTML_STYLE = `
:root { color-scheme: light; --ink: oklch(0.225 0.014 265); --ink-2: oklch(0.405 0.014 265); --ink-3: oklch(0.495 0.012 265); --desk: oklch(0.96 0.003 70); --sheet: oklch(0.994 0.001 70); --rule: oklch(0.895 0.004 70); --rule-strong: oklch(0.6 0.01 265); --pencil: oklch(0.47 0.15 256);
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Sitka Text", "Source Serif 4", "Noto Serif", "Liberation Serif", "Times New Roman", serif;
  --sans: -apple-system, BlinkMacSystemFont, "Segoe UI Variable Text", "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { background: var(--desk); color: var(--ink); font: 0.875rem/1.375rem var(--sans); overflow-wrap: anywhere; -webkit-text-size-adjust: 100%; }
a { color: inherit; text-decoration: underline 1px; text-underline-offset: 2px; }
:focus-visible { outline: 2px solid var(--pencil); outline-offset: 2px; }
ul, ol { list-style: none; }
.serif { font-family: var(--serif); font-size-adjust: 0.48; font-variant-numeric: lining-nums proportional-nums; }
.sr { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.report { max-width: 54rem; margin: 32px auto 64px; padding: 56px 64px 64px; background: var(--sheet); border: 1px solid var(--rule); }
.kick { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 16px; font-size: 0.75rem; line-height: 1rem; color: var(--ink-3); border-bottom: 1px solid var(--ink); padding-bottom: 8px; }
h1 { font-size: 2.125rem; line-height: 2.5rem; letter-spacing: -0.012em; margin: 20px 0 6px; }
.sub { color: var(--ink-2); }
.sub + .verdict, .sub + .draft { margin-top: 22px; }
[data-status] { --c: oklch(0.515 0.008 262); --w: oklch(0.945 0.003 265); }
[data-status="in_progress"] { --c: oklch(0.505 0.155 262); --w: oklch(0.945 0.026 250); }
[data-status="verified"] { --c: oklch(0.415 0.078 176); --w: oklch(0.948 0.026 172); --f: oklch(0.47 0.082 176); }
[data-status="disputed"] { --c: oklch(0.522 0.11 72); --w: oklch(0.95 0.04 85); }
[data-status="false"] { --c: oklch(0.45 0.18 28); --w: oklch(0.948 0.022 25); --f: oklch(0.45 0.18 28); }
[data-status="needs_context"] { --c: oklch(0.476 0.185 326); --w: oklch(0.945 0.026 330); }
[data-status="unverifiable"] { --c: oklch(0.31 0.02 80); --w: oklch(0.935 0.01 80); }
[data-status="not_checkable"] { --c: oklch(0.512 0.004 265); --w: oklch(0.95 0.002 265); }
[data-status="recheck"] { --c: oklch(0.345 0.085 257); --w: oklch(0.94 0.016 256); }
.st { display: inline-flex; align-items: center; gap: 6px; color: var(--c); font-size: 0.8125rem; font-weight: 500; --cut: var(--sheet); }
.st.chip { background: var(--w); padding: 1px 8px 1px 6px; border-radius: 2px; --cut: var(--w); }
.st svg { width: 14px; height: 14px; flex: none; }
.verdict { padding: 14px 0 18px; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); }
.verdict ul { columns: 2; column-gap: 40px; }
.verdict li { display: flex; justify-content: space-between; gap: 8px; font-size: 0.8125rem; padding: 2px 0; break-inside: avoid; }
.bar { display: flex; gap: 1px; height: 10px; margin: 2px 0 14px; border-radius: 2px; overflow: hidden; }
.bar i { min-width: 3px; background: var(--f, var(--c)); }
.bar i[data-status="unchecked"] { background: var(--sheet); box-shadow: inset 0 0 0 1px var(--rule-strong); }
.bar i[data-status="in_progress"] { background: repeating-linear-gradient(135deg, var(--c) 0 1.5px, transparent 1.5px 4px); box-shadow: inset 0 0 0 1px var(--c); }
.bar i[data-status="disputed"] { background: repeating-linear-gradient(90deg, var(--c) 0 2px, transparent 2px 4px); box-shadow: inset 0 0 0 1px var(--c); }
.bar i[data-status="needs_context"] { background: linear-gradient(var(--c) 50%, transparent 50%); box-shadow: inset 0 0 0 1px var(--c); }
.bar i[data-status="unverifiable"] { background: radial-gradient(circle, var(--c) 1px, transparent 1.3px) 0 0 / 4px 4px; box-shadow: inset 0 0 0 1px var(--c); }
.bar i[data-status="recheck"] { background: repeating-linear-gradient(45deg, var(--c) 0 1.5px, transparent 1.5px 3px); box-shadow: inset 0 0 0 1px var(--c); }
.draft { padding: 9px 12px; margin-top: 16px; background: oklch(0.945 0.026 250); font-size: 0.8125rem; }
.draft + .draft, .draft p + p { margin-top: 4px; }
.draft h2 { all: unset; display: block; font-weight: 600; }
h2 { font: 700 1.25rem/1.75rem var(--serif); font-size-adjust: 0.48; margin: 34px 0 2px; }
.lead { font-size: 0.8125rem; line-height: 1.25rem; color: var(--ink-2); margin-bottom: 10px; }
.fnd { display: grid; grid-template-columns: 34px minmax(0, 1fr); border-top: 1px solid var(--rule); padding: 14px 0; }
.num { font-size: 0.8125rem; line-height: 1.55rem; color: var(--ink-3); }
.fnd .q { font-size: 1.0625rem; line-height: 1.55rem; }
.q del { text-decoration: line-through 1.5px oklch(0.45 0.18 28); }
.q ins { text-decoration: none; font-weight: 700; color: oklch(0.45 0.18 28); }
.line { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 16px; margin-top: 5px; font-size: 0.8125rem; color: var(--ink-2); }
.own { margin-top: 6px; font-size: 0.8125rem; line-height: 1.25rem; color: var(--ink-2); }
.src { margin-top: 6px; font-size: 0.8125rem; line-height: 1.25rem; color: var(--ink-2); }
.src > li { padding: 2px 0 2px 16px; position: relative; }
.src > li::before { content: "–"; position: absolute; left: 2px; }
.src b { font-weight: 600; color: var(--ink); }
.passage { margin: 6px 0 4px; padding-left: 12px; border-left: 2px solid var(--rule-strong); font: 0.9375rem/1.45rem var(--serif); font-size-adjust: 0.48; color: var(--ink); white-space: pre-line; }
.passage.note { border-left-style: dotted; font-style: italic; }
.passage .lbl { display: block; font: 400 0.75rem/1rem var(--sans); font-size-adjust: none; color: var(--ink-3); }
table { width: 100%; border-collapse: collapse; font-size: 0.8125rem; margin-top: 8px; }
th { text-align: left; font-size: 0.75rem; line-height: 1rem; font-weight: 500; color: var(--ink-3); padding: 6px 12px 6px 0; border-bottom: 1px solid var(--ink); vertical-align: bottom; }
td { padding: 7px 12px 7px 0; border-bottom: 1px solid var(--rule); vertical-align: top; line-height: 1.25rem; }
td:first-child { width: 34px; color: var(--ink-3); }
td:last-child, th:last-child { padding-right: 0; }
td .q { font-size: 0.9375rem; line-height: 1.3rem; }
td .src { margin-top: 2px; font-size: 0.75rem; line-height: 1.1rem; }
.short { white-space: nowrap; }
.who { width: 11rem; }
.sig { display: grid; grid-template-columns: repeat(3, 1fr); gap: 32px; margin-top: 60px; font-size: 0.75rem; line-height: 1rem; color: var(--ink-3); break-inside: avoid; }
.sig div { border-top: 1px solid var(--ink); padding-top: 6px; }
.colophon { margin-top: 28px; font-size: 0.75rem; line-height: 1.1rem; color: var(--ink-3); }
@media (max-width: 59.99rem) { .report { margin: 0; border: 0; padding: 24px 16px 64px; } .verdict ul { columns: 1; } .sig { grid-template-columns: 1fr; gap: 40px; } h1 { font-size: 1.75rem; line-height: 2.1rem; } .who { width: 33%; } th.short, td.short { display: none; } }
@page { size: A4; margin: 18mm 18mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@media print {
  html { font-size: 14px; } body { background: #fff; } .report { margin: 0; padding: 0; border: 0; max-width: none; background: #fff; }
  .verdict ul { columns: 2; } .sig { grid-template-columns: repeat(3, 1fr); gap: 32px; } .who { width: 11rem; } th.short, td.short { display: table-cell; }
  .fnd, tr, .passage { break-inside: avoid; } h2, .lead { break-after: avoid; } thead { display: table-header-group; }
  .src a[href]::after { content: " <" attr(href) ">"; word-break: break-all; }
  .bar i, .draft, .st.chip { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;

const CURVE = `fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"`;

/** The status signs, 16 by 16; shape and word carry the meaning, colour comes second. */
export const STATUS_SIGNS = {
  unchecked: `<circle cx="8" cy="8" r="5.6" ${CURVE}/>`,
  in_progress: `<circle cx="8" cy="8" r="5.6" ${CURVE}/><path d="M8 4.4a3.6 3.6 0 0 1 0 7.2z" fill="currentColor"/>`,
  verified: `<path d="M3 6.4l3.4 3.3L13 2.4" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/><g fill="currentColor"><circle cx="3.2" cy="13.6" r="1.3"/><circle cx="8" cy="13.6" r="1.3"/><circle cx="12.8" cy="13.6" r="1.3"/></g>`,
  disputed: `<path d="M8 1.6 14.4 8 8 14.4 1.6 8z" ${CURVE}/><path d="M8 1.6V14.4L1.6 8z" fill="currentColor"/>`,
  false: `<rect x="1.8" y="1.8" width="12.4" height="12.4" rx="2" fill="currentColor"/><path d="M5.4 5.4l5.2 5.2m0-5.2l-5.2 5.2" fill="none" stroke="var(--cut)" stroke-width="1.9" stroke-linecap="round"/>`,
  needs_context: `<path d="M2.2 13.4 8 2.6l5.8 10.8" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/><circle cx="8" cy="12.6" r="1.5" fill="currentColor"/>`,
  unverifiable: `<path d="M4.9 1.8h6.2l3.1 6.2-3.1 6.2H4.9L1.8 8z" ${CURVE}/><path d="M6.3 6.4a1.75 1.75 0 1 1 2.5 1.6c-.5.25-.8.5-.8 1.05" ${CURVE}/><circle cx="8" cy="11.3" r=".95" fill="currentColor"/>`,
  not_checkable: `<path d="M3 8h10" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>`,
  recheck: `<path d="M13.4 6.2A5.8 5.8 0 0 0 3 4.9M2.6 9.8A5.8 5.8 0 0 0 13 11.1" ${CURVE}/><path d="M3.2 1.6v3.5h3.5M12.8 14.4v-3.5H9.3" ${CURVE}/>`,
};
