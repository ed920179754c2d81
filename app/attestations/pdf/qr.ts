import QRCode from 'qrcode'

/**
 * A QR as one SVG path: no picture to decode, sharp at any size, one figure in the tag tree. Quiet zone of two modules, the white of
 * the paper gives the rest. Error correction M; the mask is fixed, since trying all eight takes longer than all the rest of a page.
 */
export function qrSvg(text: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M', maskPattern: 3 })
  const box = `-2 -2 ${modules.size + 4} ${modules.size + 4}`
  const label = 'Codice QR: apre la pagina di verifica di questo attestato'
  const path = `<path shape-rendering="crispEdges" d="${runs(modules.size, modules.data)}"/>`
  return `<svg class="qr" role="img" aria-label="${label}" viewBox="${box}">${path}</svg>`
}

/** Dark runs, row by row: far fewer shapes than one square a module. */
function runs(size: number, data: Uint8Array): string {
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const start = x
      while (x < size && data[y * size + x]) x++
      if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`
    }
  }
  return path
}
