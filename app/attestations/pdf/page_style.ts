import { type Orientation, SHEETS } from '#core/pdf/sheet'

/** What comes before the style of a template: it may change all of this. `--u` is a hundredth of the width of the sheet. */
export const startStyle = (orientation: Orientation) => `
*{box-sizing:border-box}
html,body,h1,h2,h3,h4,p,ul,ol{margin:0;padding:0}
body{font-family:"Titillium Web";color:#1a1a1a;background:#fff;-webkit-print-color-adjust:exact}
article{--u:${SHEETS[orientation].width / 100}mm;font-size:calc(1.36*var(--u));line-height:1.45}
img,svg{display:block}
a{color:inherit}
.nominativo{display:block;white-space:nowrap}
.qr{width:calc(10.6*var(--u));fill:#17324d}
b,strong{font-weight:700}`

/** What comes after it: the size of the sheet is not the template's to change. */
export const endStyle = (orientation: Orientation) => {
  const { width, height } = SHEETS[orientation]
  return `
@page{size:A4 ${orientation};margin:0}
body>article:not(#_){display:block!important;position:relative!important;width:${width}mm!important;height:${height}mm!important;
max-height:none!important;margin:0!important;overflow:hidden!important;break-after:page!important;overflow-wrap:anywhere}
body>article:not(#_):last-child{break-after:auto!important}
body>article>.foglio{position:absolute;inset:0}`
}
