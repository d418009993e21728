/** For the screen and for paper: reviewers write on it. */
export const style = `
body { margin: 0; font: 1rem/1.5 Georgia, 'Times New Roman', serif; color: #1d2b33; background: #fdfcf9; }
main { margin: 0 auto; padding: 1.5rem; max-width: 90rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
thead th:first-child { width: 14rem; }
th, td { text-align: start; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid #d8d2c4; overflow-wrap: anywhere; }
p, ul { margin: 0 0 0.35rem; } code, .file, small { font: 0.75rem/1.4 system-ui, sans-serif; color: #4d5a61; }
th small { display: block; font-weight: 600; color: #1f5f7a; } sup { font-size: 0.6rem; }
.group th { padding-top: 1.5rem; font-size: 1.1rem; border-bottom: 2px solid #1f5f7a; }
@media print { main { padding: 0; max-width: none; } tr { break-inside: avoid; } thead { display: table-header-group; } .group { break-after: avoid; } @page { size: A4 landscape; margin: 12mm; } }
`;
