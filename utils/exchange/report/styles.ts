import type { Paper } from '../forms.ts';

const PAGE: Record<Paper, string> = { letter: 'Letter', a4: 'A4' };

/**
 * The look of a report, all of it in the file. Paper is white in both themes; a track is told by the style of its line, which a black-and-
 * white printer keeps. On paper a row never breaks, and every page of a long table has its head.
 */
export function reportStyles(paper: Paper): string {
  return `:root{color-scheme:light;--ink:#1d1b18;--ink-2:#524e47;--edge:#878276;--line:#dedbd3;--brick:#9a3522}
@page{size:${PAGE[paper]};margin:16mm 15mm}
*{box-sizing:border-box}
body{margin:0;padding:20px;background:#dad7cf;color:var(--ink);font:12px/1.4 "Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif}
h1,h2,p,dl,dd,ul{margin:0;padding:0}
h1{font-size:20px;line-height:1.2;overflow-wrap:anywhere}
h2{font-size:13px;margin-block:4px 2px}
.sheet{inline-size:min(760px,100%);margin:0 auto 20px;padding:44px 48px;background:#fff;display:grid;grid-template-columns:minmax(0,1fr);gap:14px}
.top{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:2px 16px;border-block-end:2px solid var(--ink);padding-block-end:10px}
.top .r{align-self:end;text-align:end}
.facts{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:8px 16px}
.facts dt{font-size:10.5px;color:var(--ink-2)}
.facts dd{font-weight:600;overflow-wrap:anywhere}
.box{display:grid;grid-template-columns:1fr 1fr;border:1px solid var(--edge);border-radius:6px}
.box>div{padding:10px 14px;display:grid;gap:3px;align-content:start;overflow-wrap:anywhere}
.box>div+div{border-inline-start:1px solid var(--edge)}
.box .tr{font-size:15px}
table{inline-size:100%;border-collapse:collapse;table-layout:fixed}
th,td{padding:3px 8px 3px 0;border-block-end:1px solid var(--line);text-align:start;vertical-align:top;font-size:11.5px;line-height:16px;overflow-wrap:anywhere}
th{font-size:10.5px;font-weight:600;color:var(--ink-2);vertical-align:bottom}
.n{color:var(--ink-2);font-size:11px}
.bad{color:var(--brick)}
.num{font-variant-numeric:tabular-nums}
.tr{display:inline-flex;align-items:center;gap:6px}
.tr i{inline-size:15px;block-size:3px;flex:none;background:var(--pattern);print-color-adjust:exact}
.leo{--pattern:linear-gradient(#1e7a46,#1e7a46)}
.review{--pattern:repeating-linear-gradient(90deg,#b06500 0 6px,transparent 6px 9px)}
.academy{--pattern:repeating-linear-gradient(90deg,#5a6b7e 0 3px,transparent 3px 6px)}
@media (max-width:600px){body{padding:0}.sheet{padding:20px 16px}.facts{grid-template-columns:1fr 1fr}.box{grid-template-columns:1fr}.box>div+div{border-inline-start:0;border-block-start:1px solid var(--edge)}}
@media print{body{background:none;padding:0}.sheet{inline-size:auto;padding:0;margin:0;display:block;break-after:page}.sheet>*+*{margin-block-start:14px}.sheet:last-of-type{break-after:auto}tr,.keep{break-inside:avoid}thead{display:table-header-group}h2{break-after:avoid}}
`;
}
