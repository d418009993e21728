/** The report's own look: it is opened from disk, and printed. */
export const style = `
:root { color-scheme: light dark; --ink: light-dark(#1d2b33, #e6ebec); --sea: light-dark(#1f5f7a, #8fc4d8); --sand: light-dark(#fbf9f4, #16212a); --rule: light-dark(#c9c2b2, #44525c); --amber: light-dark(#8a5a00, #e2b35c); }
body { margin: 0; background: var(--sand); color: var(--ink); font: 1.0625rem/1.55 Georgia, 'Times New Roman', serif; }
main { max-width: 56rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2 { line-height: 1.2; } h2 { margin-top: 2.5rem; border-top: 1px solid var(--rule); padding-top: 1.25rem; }
.conclusion { font-size: 1.25rem; }
.warning { border-inline-start: 4px solid var(--amber); padding-inline-start: 1rem; }
.table { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font: 0.9375rem/1.45 system-ui, sans-serif; }
caption { text-align: start; font-weight: 600; padding: 1rem 0 0.25rem; }
th, td { text-align: start; vertical-align: top; padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--rule); }
th small { display: block; font-weight: 400; max-width: 22rem; }
td svg { display: block; margin-top: 0.25rem; }
.zero { stroke: var(--rule); stroke-width: 2; } .reach { stroke: var(--sea); stroke-width: 3; } circle { fill: var(--sea); }
@media print { body { background: none; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
`;
