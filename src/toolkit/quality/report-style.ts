/** The look of the report; it names no other file. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--text:#1b1b1b;--soft:#595959;--line:#d0d0d0;--page:#fff;--band:#f5f5f3;--good:#2e7d4f;--low:#b97900;--rejected:#b3261e}
@media (prefers-color-scheme:dark){:root{--text:#e8e8e8;--soft:#a8a8a8;--line:#444;--page:#161616;--band:#222;--good:#5bb381;--low:#e0a63c;--rejected:#f0857d}}
*{box-sizing:border-box}
body{font:1rem/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem;color:var(--text);background:var(--page)}
h1{font-size:1.7rem;margin:0 0 .5rem}h2{font-size:1.35rem;margin:2.5rem 0 .25rem;padding-top:1rem;border-top:2px solid var(--text)}
h3{font-size:1rem;margin:1rem 0 .25rem}p{margin:.25rem 0 .75rem;max-width:60rem}nav a{margin-right:.75rem;color:inherit}
table{border-collapse:collapse;width:100%;margin:0 0 1.25rem}table.narrow{width:auto}
th,td{border-bottom:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}
th[scope=row]{font-weight:400}thead th{font-weight:600;background:var(--band)}thead td{background:var(--band)}
tfoot th[scope=row],tfoot td{font-weight:600;border-top:2px solid var(--line)}
.count{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.withheld{color:var(--soft)}
caption{text-align:left;font-weight:600;padding:.5rem 0}.law{white-space:nowrap}.small{font-size:.875rem;color:var(--soft)}
code{font:.8125rem ui-monospace,monospace;color:var(--soft)}
.effect{display:inline-block;padding:0 .4rem;border:1px solid;border-radius:.25rem;font-size:.875rem}
.effect.blocking{color:var(--rejected)}.effect.soft{color:var(--low)}
.bar{display:flex;height:.9rem;margin:.5rem 0;overflow:hidden;border-radius:.25rem}
.bar .good,.key.good{background:var(--good)}.bar .low,.key.low{background:var(--low)}.bar .rejected,.key.rejected{background:var(--rejected)}
.key{display:inline-block;width:.75rem;height:.75rem;margin-right:.4rem;border-radius:.15rem}
dl{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin:0 0 .75rem}dt{font-size:.875rem;color:var(--soft)}dd{margin:0;font-variant-numeric:tabular-nums}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(22rem,1fr));gap:0 2rem;align-items:start}
.wide{overflow-x:auto}
@media (max-width:30rem){.pair{grid-template-columns:1fr}}
@media print{body{margin:0;max-width:none}section{break-inside:auto}tr{break-inside:avoid}}
`;
