import { createHash } from 'node:crypto';

/** The whole look of the page. Colours keep a contrast of 4.5 : 1 and more; on paper no colour carries meaning alone. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--paper:#fff;--edge:#d0d7de;--tint:#f6f8fa;--link:#0550ae;--proceed:#116329;--incomplete:#57606a;--review:#8a4600;--escalate:#a40e26}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9198a1;--paper:#0d1117;--edge:#3d444d;--tint:#161b22;--link:#79c0ff;--proceed:#56d364;--incomplete:#9198a1;--review:#e3b341;--escalate:#ff8182}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,"Apple SD Gothic Neo","Malgun Gothic","Noto Sans KR",sans-serif;word-break:keep-all;overflow-wrap:anywhere}
main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 4rem}
article+article{margin-top:4rem;border-top:3px solid var(--edge)}
h1{font-size:1.6rem;margin:1.5rem 0 .25rem}h2{font-size:1.2rem;margin:2.2rem 0 .5rem;border-bottom:1px solid var(--edge)}h3{font-size:1.05rem;margin:1.6rem 0 .4rem}h4{font-size:1rem;margin:1.2rem 0 .2rem}
a{color:var(--link)}ul,ol{padding-left:1.4rem}.soft{color:var(--soft)}.id,code{font-family:ui-monospace,SFMono-Regular,Consolas,"D2Coding",monospace;font-size:.9em}
.v{background:var(--tint);border:1px solid var(--edge);border-radius:3px;padding:0 .2em}
.verdict{border-left:6px solid;padding:.6rem 1rem;margin:1rem 0;background:var(--tint)}.verdict strong{font-size:1.15rem}
.proceed{border-color:var(--proceed)}.incomplete{border-color:var(--incomplete)}.review{border-color:var(--review)}.escalate{border-color:var(--escalate)}
.finding{border:1px solid var(--edge);border-radius:6px;padding:.2rem 1rem .6rem;margin:.8rem 0}.finding h4{margin-top:.6rem}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.25rem 1rem;margin:.5rem 0}dt{color:var(--soft)}dd{margin:0}
table{border-collapse:collapse;width:100%;margin:.5rem 0}caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}th,td{border:1px solid var(--edge);padding:.3rem .5rem;text-align:left;vertical-align:top}th{background:var(--tint)}.n{text-align:right;font-variant-numeric:tabular-nums}
svg{display:block;width:100%;max-width:44rem;height:auto;margin:.8rem 0}svg text{fill:var(--soft);font-size:11px;font-family:inherit}.track{fill:var(--tint);stroke:var(--edge)}.sure{fill:var(--review)}.may{fill:var(--review);fill-opacity:.3;stroke:var(--review);stroke-dasharray:3 2}.tick{stroke:var(--soft)}
@media (max-width:40rem){dl{grid-template-columns:1fr}dt{margin-top:.4rem}}
@page{size:A4;margin:18mm 16mm}
@media print{:root{--ink:#000;--soft:#333;--paper:#fff;--edge:#888;--tint:#fff;--link:#000;--review:#555}body{font-size:10.5pt}main{max-width:none;padding:0}article+article{break-before:page;border-top:0;margin-top:0}h1,h2,h3,h4{break-after:avoid}.finding,tr,.verdict,svg{break-inside:avoid}thead{display:table-header-group}.track,.sure,.may,th{print-color-adjust:exact;-webkit-print-color-adjust:exact}a[href^="https"]::after{content:" <" attr(href) ">";font-size:.85em;overflow-wrap:anywhere}nav{display:none}}
`;

/** Nothing may be loaded, run, sent or framed; the one style sheet is allowed by its hash. */
export function policyFor(style: string): string {
  return `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;
}
