import { FONT } from './words.ts';

/**
 * Styles of the layer. The host sets everything itself and importantly: in the cascade the inner tree wins among important rules,
 * so no style of the page reaches it. Sizes are in px, since rem would follow the page. Values are those of the visual language.
 */
export const LAYER_STYLES = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:0!important;pointer-events:none!important;z-index:2147483647!important}
@media print{:host{display:none!important}}
.l,.c{--paper:#fff;--ground:#f3f2ee;--ink:#1d1b18;--ink2:#524e47;--line:#cfcbc1;--edge:#878276;--plum:#74305f;color-scheme:light;
font:11px/15px ${FONT};box-sizing:border-box;position:absolute}
.d{--paper:#1e1d1a;--ground:#151412;--ink:#f0ede7;--ink2:#bdb8ae;--line:#4a463f;--edge:#827d72;--plum:#e2a9cf;color-scheme:dark}
.leo{--cl:#1e7a46;--ct:#14592f;--cf:#d3eddc;--p:linear-gradient(var(--cl),var(--cl))}
.review{--cl:#b06500;--ct:#784400;--cf:#fae3b8;--p:repeating-linear-gradient(90deg,var(--cl) 0 6px,#0000 6px 9px)}
.academy{--cl:#5a6b7e;--ct:#3d4c5c;--cf:#d9e2ea;--p:repeating-linear-gradient(90deg,var(--cl) 0 3px,#0000 3px 6px)}
.hidden{--cl:var(--ink);--ct:var(--ink);--cf:#eceae4;--p:linear-gradient(var(--cl),var(--cl))}
.d.hidden{--cf:#2a2824}
.d.leo{--cl:#5fc58c;--ct:#93ddb3;--cf:#1f4d34}
.d.review{--cl:#e0a440;--ct:#f0c681;--cf:#563c10}
.d.academy{--cl:#93a6ba;--ct:#bfccd9;--cf:#3a4957}
i{width:15px;height:3px;flex:none;background:var(--p);forced-color-adjust:none}
svg{fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.l{display:flex;align-items:center;gap:5px;height:17px;padding:0 5px;border:1px solid var(--line);border-radius:3px;background:var(--paper);color:var(--ct);white-space:nowrap}
.l.confirmed,.l.corrected{background:var(--cf);border-color:var(--cf);color:var(--ink)}
.l.corrected{border-color:var(--cl)}
.l.unknown{border:1px dashed var(--cl);font-weight:600}
.l.on{border:1px solid var(--plum);box-shadow:0 0 0 1px var(--plum)}
.l svg{width:11px;height:11px;flex:none}
.l.two{height:31px;align-items:flex-start;line-height:14px}
.l.two i{margin-top:5px}.l.two svg{margin-top:2px}.l.two span{white-space:pre-line}
.l.tick{width:20px;padding:0;justify-content:center}.l.tick span,.l.tick svg{display:none}
.leads{position:absolute;inset:0;width:100%;height:100%}
.leads path{stroke-width:1;stroke-linecap:butt;stroke:var(--cl)}
.leads .review{stroke-dasharray:4 3}.leads .academy{stroke-dasharray:1 3}
.c{display:flex;flex-direction:column;width:304px;max-width:calc(100vw - 16px);background:var(--paper);color:var(--ink);border:1px solid var(--line);border-radius:6px;box-shadow:0 1px 2px rgb(0 0 0/.08),0 8px 24px rgb(30 26 20/.18);font-size:13px;line-height:18px;pointer-events:auto}
.c>div{padding:10px 12px;overflow-y:auto;overflow-wrap:anywhere}.c b{font-weight:600}.c .q{display:block}
.c .v{display:flex;align-items:center;gap:6px;margin-top:4px;color:var(--ct)}
.c p{margin:6px 0 0;font-size:12px;line-height:17px;color:var(--ink2)}.c p b{font-weight:400;color:var(--ink)}
.c .w{display:flex;flex-wrap:wrap;gap:4px;margin:8px 0 0}
.c .k{display:flex;border:1px solid var(--line);border-radius:3px;font-size:12px;line-height:20px;overflow:hidden}
.c .k span{padding:0 6px}.c .k span+span{border-left:1px solid var(--line);background:var(--ground);color:var(--ink2)}
.c footer{flex:none;display:flex;align-items:center;justify-content:space-between;gap:8px;border-top:1px solid var(--line);padding:6px 8px 6px 12px;font-size:12px;color:var(--ink2)}
.c button{font:inherit;min-height:26px;padding:0 10px;border:1px solid var(--edge);border-radius:6px;background:var(--paper);color:var(--ink);flex:none}
.c button:focus-visible{outline:2px solid var(--plum);outline-offset:2px}
@media (forced-colors:active){.l.on{border-color:Highlight}}
`;
