export interface ImageSize {
  width: number
  height: number
}

/** Width and height of a PNG or a JPEG from its own header, or null when the header is not whole. */
export function imageSize(bytes: Uint8Array, contentType: string): ImageSize | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    const size = contentType === 'image/png' ? pngSize(buffer) : jpegSize(buffer)
    return size && size.width > 0 && size.height > 0 ? size : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function pngSize(buffer: Buffer): ImageSize | null {
  if (buffer.toString('latin1', 12, 16) !== 'IHDR') return null
  return { width: buffer.readUInt32BE(16), height: buffer.readUInt32BE(20) }
}

/** Goes from segment to segment until the start of a frame (ITU-T T.81, B.1.1.3), which the other markers below are not. */
function jpegSize(buffer: Buffer): ImageSize | null {
  const notFrames = new Set([0xc4, 0xc8, 0xcc])
  for (let at = 2; buffer.readUInt8(at) === 0xff; at += 2 + buffer.readUInt16BE(at + 2)) {
    const marker = buffer.readUInt8(at + 1)
    if (marker >= 0xc0 && marker <= 0xcf && !notFrames.has(marker)) {
      return { width: buffer.readUInt16BE(at + 7), height: buffer.readUInt16BE(at + 5) }
    }
  }
  return null
}
